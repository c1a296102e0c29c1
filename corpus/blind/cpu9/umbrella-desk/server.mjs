import http from 'node:http';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { Store } from './store.mjs';
import { results } from './pages.mjs';

const lines = JSON.parse(readFileSync(new URL('./lines.json', import.meta.url), 'utf8'));
const store = new Store();
const served = { search: 0, item: 0, claim: 0 };

const body = async (req) => {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  return JSON.parse(text);
};
const send = (res, status, value) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  res.writeHead(status, { 'content-type': typeof value === 'string' ? 'text/html' : 'application/json' }).end(text);
};

const routes = {
  'POST /items': async (req, res) => {
    served.item++;
    const { line, ...item } = await body(req);
    const known = lines.find((l) => l.number === line);
    if (!known) return send(res, 422, { error: 'unknown line' });
    send(res, 201, store.add({ ...item, line: known.number }));
  },
  'GET /search': async (req, res, url) => {
    served.search++;
    const query = url.searchParams.get('q') ?? '';
    send(res, 200, results(query, store.search(query)));
  },
  'POST /claims': async (req, res) => {
    served.claim++;
    const { id } = await body(req);
    const item = store.claim(id);
    send(res, item ? 200 : 409, item ?? { error: 'gone' });
  },
};

const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, 'http://desk');
  const handler = routes[`${req.method} ${url.pathname}`];
  if (!handler) return send(res, 404, { error: 'no such desk' });
  try { await handler(req, res, url); } catch (err) { send(res, 500, { error: err.message }); }
});

server.listen(0, '127.0.0.1', () => {
  const people = spawn(process.execPath, [fileURLToPath(new URL('./load.mjs', import.meta.url)), String(server.address().port)], { stdio: 'inherit' });
  people.on('exit', () => {
    console.log(JSON.stringify(served), store.size);
    server.close();
    server.closeAllConnections();
  });
});
