export function chain(...steps) {
  const run = (i, ctx) => Promise.resolve(steps[i](ctx, () => run(i + 1, ctx)));
  return (ctx) => run(0, ctx);
}

export const timing = (done) => async (ctx, next) => {
  const start = performance.now();
  await next();
  done(performance.now() - start);
};

export const methods = (allowed) => (ctx, next) =>
  allowed.includes(ctx.req.method) ? next() : ctx.send(405, { error: 'method' });

export const jsonBody = (limit) => async (ctx, next) => {
  if (ctx.req.method !== 'POST') return next();
  const chunks = [];
  let size = 0;
  for await (const chunk of ctx.req) {
    size += chunk.length;
    if (size > limit) return ctx.send(413, { error: 'too long' });
    chunks.push(chunk);
  }
  try {
    ctx.body = JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return ctx.send(400, { error: 'not json' });
  }
  return next();
};
