'use strict';
const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { Router } = require('./router');
const { serialise, fingerprint, coding, journal } = require('./layers');

const wrecks = JSON.parse(readFileSync(path.join(__dirname, 'wrecks.json'), 'utf8'));

/** Soundings around a wreck, from the side-scan formula of the old plotter. */
function soundings(wreck, size) {
  const rows = [];
  let drift = wreck.seed;
  for (let y = 0; y < size; y++) {
    const row = [];
    for (let x = 0; x < size; x++) {
      drift = (drift * 69069 + 1) >>> 0;
      const hull = Math.abs(y - size / 2) < 4 && Math.abs(x - size / 2) < wreck.length / 5 ? wreck.height : 0;
      row.push(Math.round((wreck.depth - hull + (drift / 2 ** 32) * 0.8 + Math.sin(x / 9)) * 10) / 10);
    }
    rows.push(row);
  }
  return rows;
}

const byName = new Map(wrecks.map((w) => [w.slug, w]));
const log = journal();

const router = new Router()
  .use(log)
  .use(coding())
  .use(fingerprint())
  .use(serialise())
  .get('/wrecks', ({ query }) => {
    const deepest = Number(query.get('deepest') ?? 60);
    return wrecks.filter((w) => w.depth <= deepest).sort((a, b) => a.depth - b.depth);
  })
  .get('/wrecks/:slug', ({ params }) => byName.get(params.slug) ?? { error: 'unknown wreck' })
  .get('/wrecks/:slug/chart', ({ params }) => {
    const wreck = byName.get(params.slug);
    return { wreck, soundings: soundings(wreck, 72) };
  });

const server = http.createServer((req, res) => {
  router.handle(req, res).catch((e) => {
    res.writeHead(500).end(e.message);
  });
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const boats = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(port)], { stdio: 'inherit' });
  boats.on('exit', (code) => {
    server.close();
    for (const [status, { count }] of log.seen) console.log(status, count);
    process.exitCode = code;
  });
});
