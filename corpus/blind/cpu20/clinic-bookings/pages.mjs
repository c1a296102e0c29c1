import Handlebars from 'handlebars';

const engine = Handlebars.create();

const options = { knownHelpersOnly: true };

export const dayPage = engine.compile(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Day {{day}}</title></head>
<body><h1>Free times on day {{day}}</h1>
{{#each rooms}}<section><h2>{{room}}</h2><ul>
{{#each slots}}<li class="{{#if open}}open{{else}}taken{{/if}}">{{label}}</li>{{/each}}
</ul></section>
{{/each}}</body></html>`, options);

export const slipPage = engine.compile(`<!doctype html>
<html lang="en"><body><h1>{{patient}}</h1>
{{#each appointments}}<p>No. {{id}}: {{room}}, day {{day}}, {{length}} quarters &mdash; {{reason}}</p>
{{else}}<p>Nothing booked.</p>
{{/each}}</body></html>`, options);
