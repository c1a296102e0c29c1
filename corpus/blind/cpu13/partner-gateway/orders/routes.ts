import { Router } from 'express';
import type { OrderBook } from './book.ts';

export function orderRoutes(book: OrderBook) {
  const router = Router();

  router.get('/orders', (req: any, res) => {
    const offset = Number.parseInt(req.query.offset ?? '0', 10);
    const page = book.page(req.partner.id, offset, 20);
    res.set('ETag', book.etag(page));
    res.json({ offset, orders: page.map((order) => ({ ...order, total: book.total(order) })) });
  });

  router.post('/orders', (req: any, res) => {
    const { id, lines } = req.body ?? {};
    if (typeof id !== 'string' || !Array.isArray(lines)) {
      res.status(400).json({ error: 'id and lines are required' });
      return;
    }
    const order = { id, partner: req.partner.id, placed: new Date().toISOString(), lines };
    book.add(order);
    res.status(201).json({ id, total: book.total(order) });
  });

  return router;
}
