const routes = [];

export const on = (method, pattern, ...handlers) =>
  routes.push({ method, pattern: new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), handlers });

async function body(req) {
  const parts = [];
  for await (const part of req) parts.push(part);
  return parts.length ? JSON.parse(Buffer.concat(parts).toString()) : {};
}

export async function dispatch(req, res) {
  for (const { method, pattern, handlers } of routes) {
    const hit = method === req.method && pattern.exec(req.url);
    if (!hit) continue;
    const ctx = { params: { ...hit.groups }, body: await body(req), status: 200 };
    for (const handler of handlers) {
      ctx.result = await handler(ctx);
      if (ctx.status !== 200) break;
    }
    const text = JSON.stringify(ctx.result ?? { ok: ctx.status === 200 });
    res.writeHead(ctx.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    return res.end(text);
  }
  res.writeHead(404).end();
}
