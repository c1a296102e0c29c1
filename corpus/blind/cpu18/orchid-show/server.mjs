import http from 'node:http';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html, page } from './html.mjs';
import { Show, CLASSES } from './show.mjs';

const settings = JSON.parse(readFileSync(new URL('./settings.json', import.meta.url), 'utf8'));
const show = Show.open(settings.plants);

const ribbon = (award) => award && html`<b class="${award}">${award}</b>`;

const row = (plant) => {
  const { mark, award } = show.judged(plant);
  return html`<tr><td>${plant.bench}</td><td><a href="/plant/${plant.bench}">${plant.name}</a></td><td>${plant.grower}</td><td>${mark.toFixed(1)}</td><td>${ribbon(award)}</td></tr>`;
};

async function body(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const routes = {
  'GET /class': (url) => {
    const klass = url.searchParams.get('name');
    if (!CLASSES.includes(klass)) return [404, page('?', html`<p>no class ${klass}</p>`)];
    const plants = show.bench(klass, url.searchParams.get('grower')).slice(0, settings.perPage);
    return [200, page(klass, html`<h1>${klass}</h1><table>${plants.map(row)}</table>`)];
  },
  'GET /plant': (url) => {
    const plant = show.plant(Number(url.pathname.split('/')[2]));
    if (!plant) return [404, page('?', 'no such bench')];
    return [200, page(plant.name, html`<h1>${plant.name}</h1><p>${plant.grower}</p><p>${plant.marks.join(', ')}</p>${ribbon(show.judged(plant).award)}`)];
  },
  'GET /favourites': () => [200, page('Favourites', html`<ol>${show.favourites(10).map((p) => html`<li>${p.name} ${(p.stars / p.votes).toFixed(2)}</li>`)}</ol>`)],
  'POST /vote': async (url, req) => {
    const { bench, stars } = JSON.parse(await body(req));
    const mean = show.vote(bench, stars);
    return mean === null ? [400, '{"error":"no such plant"}'] : [200, JSON.stringify({ bench, mean })];
  },
};

let served = 0;
const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, 'http://hall');
  const handler = routes[`${req.method} /${url.pathname.split('/')[1]}`];
  try {
    const [status, text] = handler ? await handler(url, req) : [404, 'not here\n'];
    const etag = createHash('sha1').update(text).digest('base64');
    const json = text.startsWith('{');
    res.writeHead(status, { 'content-type': json ? 'application/json' : 'text/html; charset=utf-8', etag });
    res.end(text);
    served++;
  } catch (error) {
    res.writeHead(500).end(String(error));
  }
});

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const visitors = spawn(process.execPath, [new URL('./visitors.mjs', import.meta.url).pathname, String(server.address().port)], { stdio: 'inherit' });
await once(visitors, 'exit');
server.close();
console.log('served', served, 'favourite', show.favourites(1).map((p) => p.name).join());
