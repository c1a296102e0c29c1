const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const esc = (v) => String(v).replace(/[&<>"]/g, (c) => escapes[c]);

export const html = (strings, ...values) =>
  strings.reduce((out, s, i) => out + s + (i < values.length ? show(values[i]) : ''), '');
const show = (v) => (Array.isArray(v) ? v.map(show).join('') : v?.raw ?? esc(v));
const raw = (text) => ({ raw: text });

const row = (item) => raw(html`
  <tr class="${item.claimed ? 'gone' : 'here'}">
    <td>${item.what}</td><td>${item.colour}</td><td>Line ${item.line}</td>
    <td title="${item.note}">${item.note.slice(0, 30)}</td><td>${item.score}</td>
  </tr>`);

export const results = (query, items) => html`<!doctype html>
<title>Lost: ${query}</title>
<h1>${items.length} things like “${query}”</h1>
<table>${items.map(row)}</table>`;
