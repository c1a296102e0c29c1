import { createHmac, timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { payloadOf } from '../lib/payload.ts';

export const signature = (secrets: Map<string, string>) =>
  createMiddleware(async (c, next) => {
    const { shop } = await payloadOf(c);
    const secret = secrets.get(shop);
    const given = Buffer.from(c.req.header('x-shop-signature') ?? '', 'base64');
    const expected = createHmac('sha256', secret ?? '').update(await c.req.text()).digest();
    if (!secret || given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return c.json({ error: 'bad signature' }, 401);
    }
    await next();
  });
