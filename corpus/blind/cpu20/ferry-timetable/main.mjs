import { Agent, createServer, request } from 'node:http';
import { once } from 'node:events';
import { Eta } from 'eta';
import { PORTS, Timetable } from './timetable.mjs';
import { HttpError, createRouter, html, json, readJson } from './router.mjs';
import { badge, check, hire } from './staff.mjs';

function dice(seed) {
  let a = seed;
  return () => {
    a = (a + 0x9e3779b9) | 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
  };
}

const clock = (minute) => `${minute / 60 | 0}:${String(minute % 60).padStart(2, '0')}`;

const eta = new Eta({ autoEscape: true, varName: 'board' });
const boardPage = eta.compile(`<!doctype html>
<title><%= board.port %></title>
<h1>Departures from <%= board.port %></h1>
<table>
<% for (const s of board.sailings) { %>
<tr id="<%= s.id %>"><td><%= board.clock(s.departs) %></td><td><%= s.to %></td><td><%= board.clock(s.arrives) %></td><td><%= s.seats - s.sold %> left</td></tr>
<% } %>
</table>`).bind(eta);

const timetable = new Timetable(dice(12));
const router = createRouter();

const known = (name) => {
  if (!name || !timetable.has(name)) throw new HttpError(404, 'no such port');
  return name;
};

router.get('board', ({ res, rest, query }) => {
  const sailings = timetable.departures(known(rest), Number(query?.get('at') ?? 0), 14);
  html(res, boardPage({ port: rest, sailings, clock }));
});

router.get('journey', ({ res, query }) => {
  const legs = timetable.journey(known(query.get('from')), known(query.get('to')), Number(query.get('at')));
  if (!legs) throw new HttpError(404, 'no way today');
  json(res, 200, { arrives: legs.at(-1)?.arrives ?? null, legs: legs.map(({ id, from, to, departs, arrives }) => ({ id, from, to, departs, arrives })) });
});

router.post('badge', async ({ req, res }) => {
  const { name, phrase } = await readJson(req);
  json(res, 200, { badge: await badge(name, phrase) });
});

router.post('tickets', async ({ req, res, rest }) => {
  const seller = check(req);
  const sailing = timetable.sailing(rest);
  if (!sailing) throw new HttpError(404, 'no such sailing');
  const { seats } = await readJson(req);
  if (!Number.isInteger(seats) || seats < 1) throw new HttpError(422, 'how many?');
  if (sailing.sold + seats > sailing.seats) throw new HttpError(409, 'full');
  sailing.sold += seats;
  json(res, 201, { sailing: rest, seats, seller });
});

const server = createServer((req, res) => {
  router.handle(req, res).catch((err) => {
    console.error(err);
    res.destroy();
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const agent = new Agent({ keepAlive: true, maxSockets: 10 });

const ask = (method, path, headers = {}, body = null) => new Promise((resolve, reject) => {
  const payload = body && JSON.stringify(body);
  if (payload) headers = { ...headers, 'content-length': Buffer.byteLength(payload) };
  const req = request({ agent, host: '127.0.0.1', port, method, path, headers }, (res) => {
    const parts = [];
    res.on('data', (part) => parts.push(part)).on('end', () => resolve({ status: res.statusCode, body: Buffer.concat(parts) }));
  });
  req.on('error', reject).end(payload);
});

async function traveller(index) {
  const random = dice(900 + index);
  const any = () => encodeURIComponent(PORTS[Math.floor(random() * PORTS.length)]);
  let legs = 0;
  let sold = 0;
  const given = await ask('POST', '/badge', {}, { name: `desk${index}`, phrase: `gate ${index}` });
  const mine = JSON.parse(given.body).badge;
  for (let i = 0; i < 110; i++) {
    const at = 300 + Math.floor(random() * 800);
    await ask('GET', `/board/${any()}?at=${at}`);
    const way = await ask('GET', `/journey?from=${any()}&to=${any()}&at=${at}`);
    if (way.status !== 200) continue;
    const plan = JSON.parse(way.body).legs;
    legs += plan.length;
    for (const { id } of plan) {
      const { status } = await ask('POST', `/tickets/${id}`, { 'x-badge': mine }, { seats: 1 + (i & 1) });
      if (status === 201) sold++;
    }
  }
  return { legs, sold };
}

const desks = [...Array(10).keys()];
await Promise.all(desks.map((i) => hire(`desk${i}`, `gate ${i}`)));
const results = await Promise.all(desks.map(traveller));
agent.destroy();
server.close();
console.log(results.reduce((sum, r) => ({ legs: sum.legs + r.legs, sold: sum.sold + r.sold })));
