'use strict';
const Koa = require('koa');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { bodyJson, timing, shopOnly, errors } = require('./middleware');
const { openCabinet } = require('./cabinet');
const router = require('./router');

const cabinet = openCabinet({ shops: 9, codesPerShop: 120 });
const app = new Koa();

app.use(errors());
app.use(timing());
app.use(shopOnly(cabinet));
app.use(bodyJson({ limit: 16 * 1024 }));
app.use(router(cabinet).routes());

const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const child = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(port)], { stdio: 'inherit' });
  child.on('exit', () => {
    server.close(() => console.log('counter closed,', cabinet.lookups(), 'codes handed out'));
    server.closeAllConnections();
  });
});
