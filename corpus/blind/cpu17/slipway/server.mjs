import http from 'node:http';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Timetable } from './timetable.mjs';
import { page } from './pages.mjs';
import { chain, jsonBody, timing, methods } from './middleware.mjs';

const timetable = new Timetable({ islands: ['Hest', 'Lura', 'Skarv', 'Odd', 'Bråk'], days: 4 });
const seen = { requests: 0, longest: 0 };

async function sailings(ctx) {
  const island = decodeURIComponent(ctx.path[1] ?? '');
  const list = timetable.for(island);
  if (!list) return ctx.send(404, { error: 'no such island' });
  if (ctx.accepts === 'text/html') return ctx.html(200, page(island, list));
  return ctx.send(200, { island, sailings: list });
}

async function book(ctx) {
  const { sailing, cars, people, plate } = ctx.body;
  if (!['car', 'van', 'foot'].includes(ctx.body.kind)) return ctx.send(422, { error: 'kind' });
  if (typeof plate !== 'string' || !/^[A-Z]{2}\d{5}$/.test(plate)) return ctx.send(422, { error: 'plate' });
  const booking = timetable.book(sailing, { cars, people, plate });
  return booking ? ctx.send(201, booking) : ctx.send(409, { error: 'full' });
}

async function load(ctx) {
  return ctx.send(200, timetable.load());
}

const handlers = { sailings, book, load };

const handle = chain(
  timing((ms) => { seen.requests++; seen.longest = Math.max(seen.longest, ms); }),
  methods(['GET', 'POST']),
  jsonBody(16_384),
  (ctx) => (Object.hasOwn(handlers, ctx.path[0]) ? handlers[ctx.path[0]](ctx) : ctx.send(404, { error: 'no such page' })),
);

const server = http.createServer((req, res) => {
  const url = new URL(req.url, 'http://slipway');
  const ctx = {
    req,
    path: url.pathname.slice(1).split('/'),
    accepts: req.headers.accept,
    body: null,
    send(status, value) {
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(value));
    },
    html(status, text) {
      res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
      res.end(text);
    },
  };
  handle(ctx).catch((err) => {
    console.error(err);
    res.writeHead(500).end();
  });
});

server.listen(0, '127.0.0.1', () => {
  const script = fileURLToPath(new URL('./load.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, String(server.address().port)], { stdio: 'inherit' });
  child.once('exit', (code) => {
    const { booked, sailings: n } = timetable.load();
    console.log(`${seen.requests} requests, ${booked} people booked on ${n} sailings`);
    process.exitCode = code ?? 1;
    server.close();
    server.closeAllConnections();
  });
});
