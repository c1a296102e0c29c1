import { createMiddleware } from 'hono/factory';
import type { Env } from '../app.ts';
import { payloadOf } from '../lib/payload.ts';

export const shopScope = () =>
  createMiddleware<Env>(async (c, next) => {
    const { shop, topic } = await payloadOf(c);
    if (!c.req.path.endsWith(topic)) return c.json({ error: `topic ${topic} posted to ${c.req.path}` }, 409);
    c.set('shop', shop);
    await next();
  });
