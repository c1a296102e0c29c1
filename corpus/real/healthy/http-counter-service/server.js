'use strict';
const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { increment, report } = require('./counters');

function reply(res, status, value) {
  const body = JSON.stringify(value);
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  res.end(body);
}

function readJson(req, done) {
  const chunks = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', () => done(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
}

const server = http.createServer((req, res) => {
  if (req.method === 'POST' && req.url === '/events') {
    readJson(req, (events) => {
      for (const event of events) increment(event.name, event.value);
      reply(res, 202, { accepted: events.length });
    });
  } else if (req.method === 'GET' && req.url.startsWith('/counters/')) {
    const found = report(decodeURIComponent(req.url.slice('/counters/'.length)));
    reply(res, found ? 200 : 404, found || { error: 'unknown counter' });
  } else {
    reply(res, 404, { error: 'not found' });
  }
});

server.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
