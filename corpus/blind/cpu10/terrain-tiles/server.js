'use strict';

const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { TileCache } = require('./cache');
const { renderTile } = require('./terrain');
const { encodePng } = require('./png');

const cache = new TileCache(400);
let served = 0;

async function handle(req, res) {
  const match = /^\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(req.url);
  if (!match) {
    res.writeHead(404).end();
    return;
  }
  const [zoom, x, y] = match.slice(1).map(Number);
  const body = await cache.get(`${zoom}/${x}/${y}`, () => encodePng(renderTile(zoom, x, y), 128, 128));
  served++;
  res.writeHead(200, { 'content-type': 'image/png', 'content-length': body.length });
  res.end(body);
}

const server = http.createServer((req, res) => {
  handle(req, res).catch((error) => {
    console.error(error);
    res.writeHead(500).end();
  });
});

server.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
    console.log(`${served} tiles served, ${cache.hits} from the cache`);
  });
});
