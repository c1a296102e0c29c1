import http from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Gardens } from './store.mjs';

const gardens = new Gardens(600);
let litres = 0;
gardens.on('watered', (_, n) => (litres += n));

const escape = (s) => String(s).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const html = (parts, ...values) => parts.reduce((out, part, i) => out + (Array.isArray(values[i - 1]) ? values[i - 1].join('') : escape(values[i - 1])) + part);

const page = (plot) => html`<!doctype html><title>Plot ${plot.number}</title>
<h1>Plot ${plot.number}, ${plot.area} m²</h1><p>${plot.tenant ?? 'to let'}</p>
<table>${plot.beds.map((b) => html`<tr><td>${b.crop}</td><td>${b.sown}</td><td>${b.water.toFixed(1)} l</td></tr>`)}</table>`;

async function body(req) {
  const parts = [];
  for await (const part of req) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

const ROUTES = [
  ['GET', /^\/plots\/(\d+)$/, ([n]) => gardens.plot(Number(n))],
  ['GET', /^\/plots\/(\d+)\/page$/, ([n]) => page(gardens.plot(Number(n)))],
  ['GET', /^\/free$/, () => gardens.free(20)],
  ['POST', /^\/plots\/(\d+)\/water$/, async ([n], req) => gardens.water(Number(n), (await body(req)).litres)],
  ['POST', /^\/waiting$/, async (_, req) => ({ place: gardens.queue((await body(req)).name) })],
];

const server = http.createServer(async (req, res) => {
  try {
    const route = ROUTES.find(([method, pattern]) => method === req.method && pattern.test(req.url));
    const result = route && (await route[2](route[1].exec(req.url).slice(1), req));
    if (!result) return void res.writeHead(404).end();
    const text = typeof result === 'string' ? result : JSON.stringify(result);
    res.writeHead(200, { 'content-type': typeof result === 'string' ? 'text/html; charset=utf-8' : 'application/json' });
    res.end(text);
  } catch (e) {
    res.writeHead(400).end(e.message);
  }
});

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const load = spawn(process.execPath, [fileURLToPath(new URL('./visitors.mjs', import.meta.url)), String(server.address().port)], { stdio: 'inherit' });
await once(load, 'exit');
server.close();
server.closeAllConnections();
console.log(`${litres} litres poured`);
