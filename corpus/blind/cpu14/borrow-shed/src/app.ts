import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { Catalogue } from './catalogue.ts';
import type { Loans } from './loans.ts';
import { borrowing, filter, returning } from './schemas.ts';

export function shedApp(catalogue: Catalogue, loans: Loans) {
  const app = new Hono();
  app.use(requestId());
  app.use(secureHeaders());

  app.onError((err, c) => {
    if (err instanceof HTTPException) return c.json({ problem: err.message }, err.status);
    console.error(err);
    return c.json({ problem: 'something fell off a shelf' }, 500);
  });

  app.get('/things', (c) => {
    const asked = filter.safeParse(c.req.query());
    if (!asked.success) return c.json({ problem: asked.error.issues }, 400);
    const { shelf, page } = asked.data;
    const things = catalogue.onShelf(shelf, page).map((t) => ({ ...t, out: loans.isOut(t.id) }));
    return c.json({ shelf, page, things });
  });

  app.get('/things/:id', (c) => {
    const thing = catalogue.get(c.req.param('id'));
    if (!thing) throw new HTTPException(404, { message: 'never heard of it' });
    return c.json({ ...thing, out: loans.isOut(thing.id), history: loans.historyOf(thing.id) });
  });

  app.post('/loans', async (c) => {
    const asked = borrowing.safeParse(await c.req.json());
    if (!asked.success) return c.json({ problem: asked.error.issues.map((i) => i.message) }, 400);
    const loan = loans.lend(asked.data);
    if (!loan) throw new HTTPException(409, { message: 'already out' });
    c.header('location', `/loans/${loan.ref}`);
    return c.json(loan, 201);
  });

  app.post('/returns', async (c) => {
    const { ref, condition } = returning.parse(await c.req.json());
    return c.json({ closed: loans.close(ref, condition) });
  });

  return app;
}
