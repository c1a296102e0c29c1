const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (v) => String(v).replace(/[&<>"]/g, (c) => entities[c]);

function html(strings, ...values) {
  let out = strings[0];
  values.forEach((v, i) => {
    out += (Array.isArray(v) ? v.join('') : v?.raw ?? escape(v)) + strings[i + 1];
  });
  return out;
}

const row = (s) => html`<tr><td>${s.day}</td><td>${s.leaves}</td><td>${s.decks - s.cars} left</td></tr>\n`;

export function page(island, sailings) {
  const open = sailings.filter((s) => s.cars < s.decks);
  return html`<!doctype html><title>Ferry to ${island}</title>
<h1>${island}</h1><p>${open.length} sailings with room</p>
<table>${open.map(row)}</table>`;
}
