const header = `<!doctype html>
<!-- header -->
<html lang="{{locale}}"><head><title>{{subject | truncate: '70'}}</title></head>
<body class="{{theme}}"><table width="600" cellpadding="0">
  <tr><td><a href="{{links.web | url}}">{{brand | upper}}</a></td></tr>`;
const footer = `<!-- footer -->
  <tr><td class="rule"><h2>{{labels.more}}</h2>
    <ul>
      <li><a href="https://press.example/t/garden?u={{token | url}}">garden</a></li>
      <li><a href="https://press.example/t/cycling?u={{token | url}}">cycling</a></li>
      <li><a href="https://press.example/t/history?u={{token | url}}">history</a></li>
      <li><a href="https://press.example/t/radio?u={{token | url}}">radio</a></li>
    </ul></td></tr>
  <!-- membership -->
  {{#if person.premium}}<tr><td class="gold"><p>{{labels.premium}}, {{person.first | title}}.</p></td></tr>
  {{else}}<tr><td class="muted"><p><a href="https://press.example/join?u={{token | url}}">{{labels.upgrade}}</a></p></td></tr>{{/if}}
  {{#if links.archive}}<tr><td class="muted"><a href="{{links.archive | url}}">{{labels.archive}}</a></td></tr>{{/if}}
  {{#if links.jobs}}<tr><td class="muted"><a href="{{links.jobs | url}}">{{labels.jobs}}</a></td></tr>{{/if}}
  <tr><td class="rule muted"><p>{{brand}}, Kade 4, 9000 Gent</p><p>{{person.email}}</p></td></tr>
  <tr><td>{{#if preheader}}<small>{{preheader}}</small>{{/if}}
    <a href="https://press.example/u/{{token | url}}">{{labels.leave}}</a></td></tr>
</table></body></html>`;

const digest = `{{> header}}
  <tr><td><h1>{{labels.hello}} {{person.first | title}} {{person.last | title}}</h1></td></tr>
  {{#if person.premium}}<tr><td class="gold">{{labels.premium}}</td></tr>{{else}}<tr><td>{{labels.upgrade}}</td></tr>{{/if}}
  {{#each stories}}
    <tr><td>
      <h2>{{item.title}}</h2>
      <p>{{item.summary | truncate: '160'}}</p>
      {{#if item.price}}<b>{{item.price | money: 'EUR'}}</b>{{/if}}
      <a href="https://press.example/s/{{item.slug | url}}">{{labels.more}}</a>
      <ul>{{#each item.tags}}<li>{{item}}</li>{{/each}}</ul>
    </td></tr>
  {{else}}<tr><td>{{labels.empty}}</td></tr>{{/each}}
{{> footer}}`;

const plain = `{{subject}}
{{labels.hello}} {{person.first}},
{{#each stories}}* {{& item.title}} - {{& item.summary | truncate: '90'}}
{{/each}}
{{labels.leave}}: https://press.example/u/{{token}}`;

export const sources = new Map([['header', header], ['footer', footer], ['digest', digest], ['plain', plain]]);

export const labels: Record<string, Record<string, string>> = {
  en: { hello: 'Hello', premium: 'Thank you for being a member', upgrade: 'Become a member', more: 'Read on', empty: 'Nothing new', leave: 'Unsubscribe' },
  de: { hello: 'Hallo', premium: 'Danke für Ihre Mitgliedschaft', upgrade: 'Mitglied werden', more: 'Weiterlesen', empty: 'Nichts Neues', leave: 'Abmelden' },
  nl: { hello: 'Hallo', premium: 'Dank voor je lidmaatschap', upgrade: 'Word lid', more: 'Lees verder', empty: 'Geen nieuws', leave: 'Afmelden' },
};
