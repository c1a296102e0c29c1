'use strict';
const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { roads } = require('./geometry');
const { respond } = require('./respond');

const counts = { tiles: 0, health: 0, missing: 0 };

const routes = [
  [/^\/health$/, async (req, res) => {
    counts.health++;
    await respond(req, res, { ok: true, uptime: Math.floor(process.uptime()) });
  }],
  [/^\/tiles\/(\d+)\/(\d+)\/(\d+)\.json$/, async (req, res, z, x, y) => {
    counts.tiles++;
    await respond(req, res, { type: 'tile', z, x, y, extent: 4096, layers: { roads: roads(z, x, y) } });
  }],
];

const server = http.createServer((req, res) => {
  for (const [pattern, handle] of routes) {
    const match = pattern.exec(req.url);
    if (match) {
      handle(req, res, ...match.slice(1).map(Number)).catch((err) => {
        console.error(err);
        res.destroy(err);
      });
      return;
    }
  }
  counts.missing++;
  res.writeHead(404).end();
});

server.listen(0, '127.0.0.1', () => {
  const client = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  client.on('exit', (code) => {
    server.close();
    server.closeAllConnections();
    console.log('served', counts);
    process.exitCode = code;
  });
});
