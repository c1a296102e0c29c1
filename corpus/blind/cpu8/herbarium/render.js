import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const frame = readFileSync(new URL('./frame.html', import.meta.url), 'utf8').split('{{content}}');
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (s) => s.replace(/[&<>"]/g, (c) => entities[c]);

const row = (s) =>
  `<tr><td>${s.id}</td><td><i>${text(s.genus)} ${text(s.species)}</i></td><td>${text(s.collector)} ${s.year}</td><td>${s.country}</td><td>${text(s.notes)}</td></tr>`;

export function list(total, sheets) {
  return frame.join(`<p>${total} sheets</p><table>${sheets.map(row).join('\n')}</table>`);
}

export const etag = (body) => `"${createHash('sha1').update(body).digest('base64url')}"`;
