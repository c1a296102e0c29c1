import { createHmac, timingSafeEqual } from 'node:crypto';

export class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export function compose(stack) {
  const run = (i, ctx) => (i === stack.length ? undefined : stack[i](ctx, () => run(i + 1, ctx)));
  return (ctx) => run(0, ctx);
}

export const access = (log) => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = error.status ?? 500;
    ctx.body = Buffer.from(JSON.stringify({ error: error.message }));
  }
  log.note(ctx.route?.name ?? 'none', ctx.status, ctx.body.length);
};

export const routing = (router) => (ctx, next) => {
  const mark = ctx.req.url.indexOf('?');
  ctx.path = mark < 0 ? ctx.req.url : ctx.req.url.slice(0, mark);
  ctx.query = mark < 0 ? '' : ctx.req.url.slice(mark + 1);
  const found = router.find(ctx.req.method, ctx.path);
  if (!found) throw new HttpError(404, `no route for ${ctx.path}`);
  ctx.route = found.route;
  ctx.params = found.params;
  return next();
};

/** Signature over method, target and body; every request carries another one. */
export const signatures = (keys) => (ctx, next) => {
  const key = keys.get(ctx.req.headers['x-key']);
  if (!key) throw new HttpError(401, 'unknown key');
  const wanted = createHmac('sha256', key.secret).update(`${ctx.req.method} ${ctx.req.url}\n`).update(ctx.raw).digest();
  const given = Buffer.from(ctx.req.headers['x-signature'] ?? '', 'hex');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new HttpError(401, 'bad signature');
  if (!ctx.route.roles.includes(key.role)) throw new HttpError(403, `not for ${key.role}`);
  ctx.key = key;
  return next();
};

export const buckets = (rate, burst) => {
  const state = new Map();
  return (ctx, next) => {
    const tick = Number(ctx.req.headers['x-tick']);
    let b = state.get(ctx.key.id);
    if (!b) state.set(ctx.key.id, (b = { tokens: burst, tick }));
    b.tokens = Math.min(burst, b.tokens + Math.max(0, tick - b.tick) * rate);
    b.tick = Math.max(b.tick, tick);
    if (b.tokens < 1) throw new HttpError(429, 'slow down');
    b.tokens--;
    return next();
  };
};

export const payloads = () => (ctx, next) => {
  if (!ctx.route.shape) return next();
  let value;
  try {
    value = JSON.parse(ctx.raw);
  } catch {
    throw new HttpError(400, 'not JSON');
  }
  for (const [field, type] of ctx.route.shape) {
    const ok = type === 'list' ? Array.isArray(value[field]) : typeof value[field] === type;
    if (!ok) throw new HttpError(422, `${field} must be a ${type}`);
  }
  return next();
};

export const answers = (limit) => {
  const held = new Map();
  return async (ctx, next) => {
    if (ctx.req.method !== 'GET' || !ctx.route.shared) return next();
    const hit = held.get(ctx.req.url);
    if (hit) {
      held.delete(ctx.req.url);
      held.set(ctx.req.url, hit);
      ctx.status = hit.status;
      ctx.body = hit.body;
      ctx.hit = true;
      return;
    }
    await next();
    if (ctx.status !== 200) return;
    held.set(ctx.req.url, { status: ctx.status, body: ctx.body });
    if (held.size > limit) held.delete(held.keys().next().value);
  };
};
