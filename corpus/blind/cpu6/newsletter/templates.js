'use strict';

module.exports = {
  'base.njk': `<!doctype html>
<html><head><title>{% block title %}Gardening club{% endblock %}</title></head>
<body>
{% include "banner.njk" %}
{% block content %}{% endblock %}
<p class="foot">You get this letter because you are a member since {{ member.since }}.
{% if member.region %}Your local group: {{ member.region | title }}.{% endif %}</p>
</body></html>
`,
  'banner.njk': `<div class="banner"><h1>{{ issue.name }} {{ issue.number }}</h1>{% if issue.sponsor %}<small>with {{ issue.sponsor }}</small>{% endif %}</div>
`,
  'macros.njk': `{% macro price(cents) %}{{ (cents / 100) | round(2) }} EUR{% endmacro %}
{% macro offer(o, discount) %}<li>{{ o.name }}: {{ price(o.cents - o.cents * discount / 100) }}{% if o.fresh %} <b>new</b>{% endif %}</li>{% endmacro %}
`,
  'letter.njk': `{% extends "base.njk" %}
{% import "macros.njk" as m %}
{% block title %}{{ issue.name }} for {{ member.name }}{% endblock %}
{% block content %}
<p>Dear {{ member.name }},</p>
{% for p in issue.paragraphs %}<p>{{ p }}</p>
{% endfor %}
<ul>
{% for o in offers %}{{ m.offer(o, member.discount) }}
{% endfor %}</ul>
{% if member.balance < 0 %}<p class="due">Please pay {{ m.price(0 - member.balance) }}.</p>{% else %}<p>Nothing is due.</p>{% endif %}
{% endblock %}
`,
};
