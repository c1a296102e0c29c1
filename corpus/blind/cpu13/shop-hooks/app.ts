import { Hono } from 'hono';
import type { Inventory } from './lib/inventory.ts';
import type { Snapshot } from './lib/types.ts';
import { signature } from './steps/signature.ts';
import { shopScope } from './steps/shop-scope.ts';
import { guard } from './steps/guard.ts';
import { journal } from './steps/journal.ts';
import { payloadOf } from './lib/payload.ts';
import { secrets } from './lib/shops.ts';

export type Env = { Variables: { shop: string } };

export function buildApp(inventory: Inventory) {
  const app = new Hono<Env>();

  app.onError((error, c) => c.json({ error: error.message }, 400));
  app.get('/status', (c) => c.json(inventory.report()));

  app.use('/hooks/*', signature(secrets), shopScope(), guard({ maxItems: 2000 }), journal(inventory.journal));

  app.post('/hooks/stock', async (c) => {
    const snapshot: Snapshot = await payloadOf(c);
    const changed = inventory.apply(c.get('shop'), snapshot.items);
    return c.json({ changed, cursor: snapshot.cursor }, 202);
  });

  app.post('/hooks/prices', async (c) => {
    const snapshot: Snapshot = await payloadOf(c);
    const changed = inventory.reprice(c.get('shop'), snapshot.items);
    return c.json({ changed, cursor: snapshot.cursor }, 202);
  });

  return app;
}
