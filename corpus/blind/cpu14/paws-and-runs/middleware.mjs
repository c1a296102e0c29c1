import { createHash } from 'node:crypto';

export const errors = () => async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.status = err.status ?? 500;
    ctx.body = { message: ctx.status < 500 ? err.message : 'the office is shut' };
  }
};

export const etag = () => async (ctx, next) => {
  await next();
  if (ctx.method !== 'GET' || !ctx.body || typeof ctx.body !== 'object') return;
  const text = JSON.stringify(ctx.body);
  ctx.type = 'json';
  ctx.body = text;
  ctx.etag = createHash('sha1').update(text).digest('base64').slice(0, 20);
  ctx.status = 200;
  if (ctx.fresh) ctx.status = 304;
};
