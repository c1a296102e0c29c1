const layout = (body) => `<!doctype html><html lang="{{brand.locale}}"><head><title>{{subject}}</title>
<style>a{color: {{brand.colors.accent}} } body{color: {{brand.colors.text}} }</style></head><body>
<h1>{{brand.name}}</h1>
<p>{{#if contact.vip}}Dear{{else}}Hello{{/if}} {{contact.first}} {{upper contact.last}},</p>
${body}
<footer>{{#each links}}<a href="{{url}}">{{label}}</a>{{#unless @last}} | {{/unless}}{{/each}}<p>{{brand.name}} rev {{brand.revision}}</p></footer></body></html>`;

export const sources = {
  receipt: layout(`<table>{{#each lines}}<tr><td>{{sku}}</td><td>{{title}}</td><td>{{quantity}}</td><td>{{money amount}}</td></tr>
{{else}}<tr><td>Nothing ordered</td></tr>{{/each}}</table><p>{{#with total}}Total {{money amount}} {{#if tax}}(tax {{money tax}}){{/if}}{{/with}}</p>`),
  reminder: layout(`{{#if due}}<p>Payment of {{money due}} is open since {{since}}.</p>{{else}}<p>All paid.</p>{{/if}}
<ol>{{#each steps}}<li>{{#if done}}<s>{{text}}</s>{{else}}{{text}}{{/if}}</li>{{/each}}</ol>`),
  welcome: layout(`<p>{{intro}}</p>{{#each sections}}<h2>{{title}}</h2>{{#each items}}<p>{{@index}}. {{this}}</p>{{/each}}{{/each}}`),
};
