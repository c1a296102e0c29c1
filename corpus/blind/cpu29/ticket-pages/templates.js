'use strict';

const nunjucks = require('nunjucks');

const FILES = {
  'layout.njk': `<!doctype html>
<html lang="{{ lang }}"><head><meta charset="utf-8"><title>{% block title %}Tickets{% endblock %}</title></head>
<body class="{{ theme }}">
<nav>{% for item in nav %}<a href="{{ item.href }}"{% if item.href == path %} aria-current="page"{% endif %}>{{ item.label }}</a>{% endfor %}</nav>
<main>{% block main %}{% endblock %}</main>
<footer>{{ venue.name }}, {{ venue.town }} &middot; {{ venue.phone }}</footer>
</body></html>`,
  'macros.njk': `{% macro money(pence) %}<span class="money">{{ pence | pounds }}</span>{% endmacro %}`,
  'programme.njk': `{% extends "layout.njk" %}{% import "macros.njk" as m %}
{% block title %}Programme {{ month }}{% endblock %}
{% block main %}<h1>Programme for {{ month }}</h1>
<ol>{% for show in shows %}<li class="{{ 'odd' if loop.index % 2 else 'even' }}">
<h2><a href="/shows/{{ show.id }}">{{ show.title }}</a></h2>
<p>{{ show.text }}</p>
<p>{{ show.at | day }} &ndash; from {{ m.money(show.lowest) }}{% if show.left < 20 %} <strong>only {{ show.left }} left</strong>{% endif %}</p>
</li>{% else %}<li>Nothing this month.</li>{% endfor %}</ol>{% endblock %}`,
  'seats.njk': `{% extends "layout.njk" %}{% import "macros.njk" as m %}
{% block title %}{{ show.title }}{% endblock %}
{% block main %}<h1>{{ show.title }}</h1><p>{{ show.at | day }}</p>
<table>{% for row in rows %}<tr><th>{{ row.name }}</th>{% for s in row.seats %}<td class="seat {{ s.state }}" data-seat="{{ row.name }}{{ s.number }}">{{ s.number }}</td>{% endfor %}<td>{{ m.money(row.pence) }}</td></tr>{% endfor %}</table>
<p>{{ free }} places free.</p>{% endblock %}`,
  'order.njk': `{% extends "layout.njk" %}{% import "macros.njk" as m %}
{% block title %}Order {{ order.id }}{% endblock %}
{% block main %}<h1>Thank you, {{ order.name }}</h1>
<ul>{% for line in order.lines %}<li>{{ line.seat }} {{ line.title }} {{ m.money(line.pence) }}</li>{% endfor %}</ul>
<p>Together {{ m.money(order.total) }}</p>{% endblock %}`,
};

class ShelfLoader extends nunjucks.Loader {
  getSource(name) {
    const src = FILES[name];
    return src === undefined ? null : { src, path: name, noCache: false };
  }
}

const env = new nunjucks.Environment(new ShelfLoader(), { autoescape: true, throwOnUndefined: false, trimBlocks: true });
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

env.addFilter('pounds', (pence) => `£${(pence / 100).toFixed(2)}`);
env.addFilter('day', (ms) => {
  const d = new Date(ms);
  return `${WEEKDAYS[d.getUTCDay()]} ${d.getUTCDate()}.${d.getUTCMonth() + 1}. ${d.getUTCHours()}:${String(d.getUTCMinutes()).padStart(2, '0')}`;
});

module.exports = { render: (name, data) => env.render(name, data) };
