'use strict';
const crypto = require('node:crypto');

const errors = () => async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.status = err.status || 500;
    ctx.body = { error: err.expose ? err.message : 'internal' };
  }
};

const timing = () => async (ctx, next) => {
  const started = process.hrtime.bigint();
  await next();
  ctx.set('server-timing', `app;dur=${Number(process.hrtime.bigint() - started) / 1e6}`);
};

const shopOnly = (cabinet) => async (ctx, next) => {
  const [id, mac] = String(ctx.get('x-shop')).split('.');
  const shop = cabinet.shop(id);
  if (!shop) ctx.throw(401, 'unknown shop');
  const expected = crypto.createHmac('sha256', shop.token).update(ctx.method + ctx.path).digest();
  const given = Buffer.from(mac || '', 'hex');
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) ctx.throw(401, 'bad signature');
  ctx.state.shop = shop;
  await next();
};

const bodyJson = ({ limit }) => async (ctx, next) => {
  if (ctx.method !== 'POST') return next();
  const parts = [];
  let size = 0;
  for await (const part of ctx.req) {
    size += part.length;
    if (size > limit) ctx.throw(413, 'too large');
    parts.push(part);
  }
  ctx.request.body = JSON.parse(Buffer.concat(parts).toString('utf8'));
  await next();
};

module.exports = { errors, timing, shopOnly, bodyJson };
