'use strict';

const Handlebars = require('handlebars');

const env = Handlebars.create();

env.registerHelper('isLarge', function (options) {
  return this.cents > 50000 ? options.fn(this) : options.inverse(this);
});
env.registerPartial('address', '<address>{{name}}<br>{{street}}<br>{{postcode}} {{town}}</address>');

const invoice = env.compile(`<article class="invoice" id="inv-{{number}}">
  <header><h1>Invoice {{number}}</h1>{{> address customer}}</header>
  <table>
    {{#each lines}}
    <tr class="{{#if discounted}}discount{{else}}normal{{/if}}">
      <td>{{@index}}</td><td>{{article}}</td><td>{{quantity}}</td><td>{{unit}}</td><td>{{total}}</td>
    </tr>
    {{/each}}
  </table>
  {{#isLarge}}<p>Payable in 30 days.</p>{{else}}<p>Payable now.</p>{{/isLarge}}
  <footer>Total {{total}}{{#if note}} - {{note}}{{/if}}</footer>
</article>
`);

module.exports = { invoice };
