import http from 'node:http';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Router } from './router.mjs';
import { Collection } from './collection.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const rules = JSON.parse(readFileSync(here('./rules.json'), 'utf8'));
const museum = Collection.seeded(900);
const changes = { count: 0, last: null };
museum.onChange((item) => {
  changes.count++;
  changes.last = item.id;
});

const ENTITY = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const esc = (s) => String(s).replace(/[&<>"]/g, (c) => ENTITY[c]);

const card = (item) => `<article id="i${item.id}"><h2>${esc(item.kind)}, ${item.made}</h2><p>${esc(item.text)}</p><small>${esc(item.ship)} / ${item.shelf}</small></article>`;

const html = (title, body) => ({ type: 'text/html; charset=utf-8', body: `<!doctype html><title>${esc(title)}</title>${body}` });
const json = (value, status = 200) => ({ status, type: 'application/json', body: JSON.stringify(value) });

async function bodyOf(req) {
  const parts = [];
  for await (const part of req) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

function problems(item) {
  const out = [];
  for (const [field, rule] of Object.entries(rules)) {
    const value = item[field];
    if (typeof value !== rule.type) out.push(`${field}: ${rule.type} wanted`);
    else if (rule.oneOf && !rule.oneOf.includes(value)) out.push(`${field}: not one of ${rule.oneOf.join(', ')}`);
    else if (rule.min !== undefined && value < rule.min) out.push(`${field}: at least ${rule.min}`);
  }
  return out;
}

const router = new Router()
  .add('GET', '/item/:id', ({ id }) => {
    const item = museum.get(Number(id));
    return item ? html(item.kind, card(item)) : null;
  })
  .add('GET', '/ship/:name/:page', ({ name, page }) => {
    const found = museum.ship(decodeURIComponent(name), Number(page) * 12, 12);
    return found && html(name, `<p>${found.total} objects</p>${found.items.map(card).join('')}`);
  })
  .add('GET', '/changes', () => json(changes))
  .add('PUT', '/item/:id', async ({ id }, req) => {
    const item = { ...(await bodyOf(req)), id: Number(id) };
    const wrong = problems(item);
    if (wrong.length) return json({ wrong }, 422);
    museum.put(item);
    return json({ ok: true });
  });

const tally = {};
const server = http.createServer(async (req, res) => {
  let answer;
  try {
    const hit = router.match(req.method, req.url);
    answer = hit && (await hit.action(hit.params, req));
  } catch (err) {
    answer = json({ error: err.message }, err instanceof SyntaxError ? 400 : 500);
  }
  const { status = 200, type, body } = answer ?? { status: 404, type: 'text/plain', body: 'not here' };
  tally[status] = (tally[status] ?? 0) + 1;
  res.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  res.end(body);
});

server.listen(0, '127.0.0.1', () => {
  const child = spawn(process.execPath, [here('./guests.mjs'), String(server.address().port)], { stdio: 'inherit' });
  child.on('exit', (code) => {
    console.log(tally, code);
    server.close();
    server.closeAllConnections();
  });
});
