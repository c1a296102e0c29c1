'use strict';
const Mustache = require('mustache');

exports.letter = function letter(customer, invoice) {
  const template = `<h1>Dear ${customer.name}</h1><p>Your customer number is ${customer.id}.</p>
    {{#lines}}<tr><td>{{name}}</td><td>{{count}}</td><td>{{price}}</td></tr>{{/lines}}
    {{#overdue}}<p>Please pay at once.</p>{{/overdue}}<p>Total: {{total}}</p>`;
  return Mustache.render(template, invoice);
};
