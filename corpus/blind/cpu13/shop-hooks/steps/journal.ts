import { createMiddleware } from 'hono/factory';
import type { JournalEntry } from '../lib/inventory.ts';
import { payloadOf } from '../lib/payload.ts';

export const journal = (entries: JournalEntry[]) =>
  createMiddleware(async (c, next) => {
    await next();
    const { shop, topic, items } = await payloadOf(c);
    if (entries.length >= 500) entries.shift();
    entries.push({ shop, topic, items: items.length, first: items[0]?.sku });
  });
