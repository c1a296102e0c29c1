import { Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { Depot, Parcel } from './depot.ts';

type Env = { Variables: { company: string } };

const NewParcel = z.object({
  postcode: z.string().length(5),
  grams: z.number().int().min(1).max(31_500),
  place: z.string().min(1).max(40),
});

const NewScan = z.object({
  step: z.enum(['accepted', 'sorted', 'loaded', 'out', 'delivered', 'returned']),
  place: z.string().min(1).max(40),
  at: z.number().int(),
});

function view(parcel: Parcel) {
  const { step, place, at } = parcel.scans[parcel.scans.length - 1];
  return { code: parcel.code, postcode: parcel.postcode, step, place, at };
}

async function read<T>(schema: z.ZodType<T>, body: Promise<unknown>): Promise<T> {
  const parsed = schema.safeParse(await body);
  if (!parsed.success) throw new HTTPException(422, { message: parsed.error.issues[0].message });
  return parsed.data;
}

export function createRoutes(depot: Depot, key: CryptoKey, clock: () => number): Hono<Env> {
  const company: MiddlewareHandler<Env> = async (c, next) => {
    const header = c.req.header('authorization');
    if (!header?.startsWith('Bearer ')) throw new HTTPException(401, { message: 'no token' });
    try {
      const { payload } = await jwtVerify(header.slice(7), key, { algorithms: ['HS256'], issuer: 'depot' });
      c.set('company', payload.sub!);
    } catch {
      throw new HTTPException(401, { message: 'bad token' });
    }
    await next();
  };

  const app = new Hono<Env>();
  app.onError((err, c) => {
    if (err instanceof HTTPException) return c.json({ error: err.message }, err.status);
    return c.json({ error: 'internal' }, 500);
  });

  app.get('/track/:code', (c) => {
    const parcel = depot.find(c.req.param('code'));
    if (!parcel) return c.json({ error: 'unknown code' }, 404);
    return c.json({ ...view(parcel), scans: parcel.scans });
  });

  app.get('/area/:postcode', (c) => c.json({ open: depot.openIn(c.req.param('postcode')) }));

  app.get('/parcels', company, (c) => c.json(depot.sentBy(c.get('company'), 20).map(view)));

  app.post('/parcels', company, async (c) => {
    const { postcode, grams, place } = await read(NewParcel, c.req.json());
    return c.json(view(depot.accept(c.get('company'), postcode, grams, place, clock())), 201);
  });

  app.post('/parcels/:code/scans', company, async (c) => {
    const parcel = depot.find(c.req.param('code'));
    if (!parcel || parcel.sender !== c.get('company')) throw new HTTPException(404, { message: 'unknown code' });
    const scan = await read(NewScan, c.req.json());
    if (!depot.scan(parcel, scan)) throw new HTTPException(409, { message: 'out of order' });
    return c.body(null, 204);
  });

  return app;
}
