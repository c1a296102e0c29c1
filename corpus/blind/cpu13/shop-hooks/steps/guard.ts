import { createMiddleware } from 'hono/factory';
import { payloadOf } from '../lib/payload.ts';

const SKU = /^(?:[A-Z]{2,4}-)?\d{3,7}(?:-[a-z]+)*$/;

export const guard = ({ maxItems }: { maxItems: number }) =>
  createMiddleware(async (c, next) => {
    const { items } = await payloadOf(c);
    if (!Array.isArray(items) || items.length > maxItems) throw new Error('items must be a list of reasonable length');
    const wrong = items.filter((item) => !SKU.test(item.sku) || !Number.isInteger(item.stock));
    if (wrong.length > 0) throw new Error(`malformed: ${wrong.slice(0, 3).map((item) => item.sku).join(', ')}`);
    await next();
  });
