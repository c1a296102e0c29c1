import { Liquid } from 'liquidjs';

const TEMPLATE = `Dear {{ customer.name | capitalize }},
thank you for your order {{ id }} of {{ placed | date: "%Y-%m-%d" }}.
{% for line in lines %}
  {% if line.qty > 1 %}{{ line.qty }} x {% endif %}{{ line.title | escape }} {{ line.price | times: line.qty | round: 2 }} EUR
  {% unless line.stock %} (ships later){% endunless %}
{% endfor %}
Total: {{ total | round: 2 }} EUR
{% if note %}Your note: {{ note | strip_html | truncate: 80 }}{% endif %}
{% for l in links %}{{ l.title }}: {{ l.url | url_encode }}
{% endfor %}
`;

export async function confirmation(order) {
  const engine = new Liquid();
  return engine.parseAndRender(TEMPLATE, order);
}
