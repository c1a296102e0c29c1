const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { createBoard } = require('./board');
const { reply, negotiate } = require('./reply');

const board = createBoard({ riders: 40, jobs: 900, seed: 4127 });

const routes = [
  ['GET', /^\/riders\/(\d+)$/, (req, [id]) => board.rider(Number(id))],
  ['GET', /^\/manifest\/(\d+)$/, (req, [zone]) => board.manifest(Number(zone))],
  ['POST', /^\/jobs\/(\d+)\/collect$/, (req, [id]) => board.collect(Number(id))],
  ['GET', /^\/health$/, () => ({ up: true })],
];

const stats = { served: 0, bytes: 0, missed: 0 };

const server = http.createServer((req, res) => {
  const { pathname } = new URL(req.url, 'http://courier.local');
  for (const [method, pattern, handler] of routes) {
    if (method !== req.method) continue;
    const m = pattern.exec(pathname);
    if (!m) continue;
    const body = handler(req, m.slice(1));
    stats.served++;
    stats.bytes += reply(res, body ? 200 : 404, body || { error: 'unknown' }, negotiate(req.headers['accept-encoding']));
    return;
  }
  stats.missed++;
  reply(res, 404, { error: 'no such route' }, 'identity');
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(port)], { stdio: 'inherit' });
  load.on('exit', (code) => {
    console.log(`served ${stats.served}, ${stats.bytes} bytes on the wire, ${stats.missed} missed`);
    server.close();
    server.closeAllConnections();
    process.exitCode = code;
  });
});
