'use strict';

const counted = (counts) => (next) => async (ctx) => {
  const key = `${ctx.req.method} ${ctx.url.pathname.split('/')[1]}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return next(ctx);
};

const stamped = (passes) => (next) => async (ctx) => {
  const answer = await next(ctx);
  ctx.headers['x-desk-signature'] = passes.sign(JSON.stringify(answer));
  return answer;
};

const guarded = (passes) => (next) => async (ctx) => {
  const [visitor, code] = (ctx.req.headers['x-pass'] ?? '').split('.');
  if (!passes.check(visitor, code)) {
    ctx.status = 403;
    return { error: 'pass' };
  }
  ctx.visitor = visitor;
  return next(ctx);
};

module.exports = { counted, stamped, guarded };
