export const failures = async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (!error.expose) throw error;
    ctx.status = error.status;
    ctx.body = { error: error.message };
  }
};

export const measured = (stats) => async (ctx, next) => {
  const start = process.hrtime.bigint();
  await next();
  const us = Number((process.hrtime.bigint() - start) / 1000n);
  const route = ctx._matchedRoute ?? 'other';
  const s = stats.get(route);
  if (s === undefined) stats.set(route, { count: 1, us, worst: us });
  else {
    s.count++;
    s.us += us;
    if (us > s.worst) s.worst = us;
  }
};

export const jsonBody = (limit) => async (ctx, next) => {
  if (!ctx.is('application/json')) ctx.throw(415, 'JSON expected');
  const parts = [];
  let size = 0;
  for await (const part of ctx.req) {
    size += part.length;
    if (size > limit) ctx.throw(413, 'too large');
    parts.push(part);
  }
  try {
    ctx.request.body = JSON.parse(parts.length === 1 ? parts[0].toString() : Buffer.concat(parts).toString());
  } catch {
    ctx.throw(400, 'not JSON');
  }
  await next();
};
