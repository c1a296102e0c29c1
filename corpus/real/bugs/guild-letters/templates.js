import Handlebars from 'handlebars';

const PARTIALS = {
  masthead: `{{#if senior}}<h1 class="gold">Senior member {{name}}</h1>{{else}}<h1>Member {{name}}</h1>{{/if}}<p>No. {{number}}, {{trade}}</p>`,
  due: `<tr class="{{#if paid}}paid{{else}}open{{/if}}"><td>{{quarter}}</td><td>{{money owed}}</td></tr>`,
  account: `<table>{{#each dues}}{{> due}}{{/each}}</table>{{#unless settled}}<p>Please settle <b>{{money balance}}</b> before the feast.</p>{{/unless}}`,
  work: `<li>{{title}}, {{days}} days{{#if marks}}: {{#each marks}}{{this}}{{#unless @last}}/{{/unless}}{{/each}}{{/if}}</li>`,
  closing: `<footer>{{#if rank}}You stand {{rank}} of {{total}}.{{else}}Not ranked.{{/if}} {{#if senior}}The elders{{else}}The guild{{/if}}</footer>`,
};

const LETTER = `<article>{{> masthead}}
{{> account}}
{{#if works}}<ul>{{#each works}}{{> work}}{{/each}}</ul>{{/if}}
{{> closing}}</article>`;

export function createPress() {
  const press = Handlebars.create();
  press.registerHelper('money', (n) => `${n.toFixed(2)} cr`);
  for (const [name, source] of Object.entries(PARTIALS)) press.registerPartial(name, source);
  return press.compile(LETTER);
}
