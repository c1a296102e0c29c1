'use strict';

const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { App } = require('./app.js');
const { PassBook } = require('./passes.js');
const { Hall } = require('./seats.js');
const { counted, guarded, stamped } = require('./wrappers.js');

const passes = new PassBook('foyer-2026');
const counts = new Map();
const hall = new Hall(30, 40);

const visitors = Array.from({ length: 12 }, (_, i) => `guest${i}`);
for (const [i, visitor] of visitors.entries()) passes.issue(visitor, String(4000 + i));

const app = new App()
  .use(counted(counts))
  .use(stamped(passes))
  .use(guarded(passes))
  .on('GET', '/plan', () => ({ rows: hall.plan() }))
  .on('GET', '/me', (ctx) => ({ visitor: ctx.visitor, print: passes.fingerprint(ctx.visitor) }))
  .on('POST', '/seat/:n', (ctx) => hall.book(ctx.visitor, Number(ctx.params.n)));

const server = http.createServer((req, res) => {
  app.handle(req, res).catch((err) => res.writeHead(500).end(err.message));
});

server.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
    console.log(Object.fromEntries(counts));
  });
});
