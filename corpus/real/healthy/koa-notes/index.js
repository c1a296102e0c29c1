'use strict';
const Koa = require('koa');
const { bodyParser } = require('@koa/bodyparser');
const { spawn } = require('node:child_process');
const path = require('node:path');
const logger = require('./logger');
const router = require('./notes');

const app = new Koa();

app.use(async (ctx, next) => {
  const started = performance.now();
  await next();
  ctx.set('x-response-time', `${(performance.now() - started).toFixed(1)}ms`);
});
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    logger.error(err.message);
    ctx.status = err.status || 500;
    ctx.body = { error: err.message };
  }
});
app.use(bodyParser());
app.use(router.routes());
app.use(router.allowedMethods());

const server = app.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
