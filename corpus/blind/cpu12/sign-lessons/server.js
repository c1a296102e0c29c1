'use strict';
const http = require('node:http');
const { once } = require('node:events');
const { spawn } = require('node:child_process');
const path = require('node:path');
const { PupilBook } = require('./pupils');

const SIGNS = ['hello', 'thank you', 'school', 'friend', 'tomorrow', 'rain', 'please', 'name', 'where', 'together'];
const HANDSHAPES = ['flat', 'fist', 'index', 'claw', 'pinch'];

const lessons = Array.from({ length: 40 }, (_, n) => ({
  id: n + 1,
  level: 1 + (n % 4),
  signs: SIGNS.map((word, i) => ({
    word,
    handshape: HANDSHAPES[(n * 3 + i) % HANDSHAPES.length],
    place: ['chin', 'chest', 'temple', 'neutral'][(n + i) % 4],
    frames: Array.from({ length: 24 }, (_, f) => [Math.round(50 * Math.sin(f / 4 + i)), Math.round(50 * Math.cos(f / 5 + n))]),
  })),
}));

const book = new PupilBook();
['mira', 'jonas', 'lea', 'tarek', 'ines'].forEach((name, i) => book.enrol(name, String(1000 + i * 37), 1 + (i % 4)));

const use = (...steps) => (req, res) => {
  const go = (i) => steps[i] && steps[i](req, res, () => go(i + 1));
  go(0);
};

function clock(req, res, next) {
  const began = process.hrtime.bigint();
  res.on('finish', () => {
    stats.answered++;
    stats.nanos += process.hrtime.bigint() - began;
  });
  next();
}

function address(req, res, next) {
  req.at = new URL(req.url, 'http://lessons.local');
  next();
}

function pupil(req, res, next) {
  const [scheme, value = ''] = (req.headers.authorization ?? '').split(' ');
  const [name, pin] = Buffer.from(value, 'base64').toString().split(':');
  req.pupil = scheme === 'Basic' ? book.whoIs(name, pin ?? '') : null;
  if (!req.pupil) {
    res.writeHead(401, { 'www-authenticate': 'Basic realm="lessons"' }).end();
    return;
  }
  next();
}

function answer(res, value) {
  const body = JSON.stringify(value);
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  res.end(body);
}

function routes(req, res) {
  const { pathname } = req.at;
  if (pathname === '/lessons') {
    return answer(res, lessons.filter((l) => l.level <= req.pupil.level).map(({ id, level }) => ({ id, level, done: req.pupil.done.has(id) })));
  }
  const m = /^\/lessons\/(\d+)(\/done)?$/.exec(pathname);
  const lesson = m && lessons[m[1] - 1];
  if (!lesson) return res.writeHead(404).end();
  if (m[2]) req.pupil.done.add(lesson.id);
  return answer(res, m[2] ? { done: [...req.pupil.done] } : lesson);
}

const stats = { answered: 0, nanos: 0n };
const server = http.createServer(use(clock, address, pupil, routes));

server.listen(0, '127.0.0.1', async () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'classroom.js'), String(server.address().port)], { stdio: 'inherit' });
  await once(load, 'exit');
  server.close();
  server.closeAllConnections();
  console.log(`${stats.answered} answers`);
});
