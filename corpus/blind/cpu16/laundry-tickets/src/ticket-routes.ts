import { Router } from 'express';
import type { TicketService } from './ticket-service.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function ticketRoutes(service: TicketService): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const { state, customer, min, page } = req.query;
    res.json(await service.list({ state: text(state), customer: text(customer), minGrams: Number(min) || undefined, page: Math.max(0, Number(page) || 0) }));
  });

  router.post('/', async (req, res) => {
    res.status(201).json(await service.take(req.body ?? {}));
  });

  router.put('/:id/state', async (req, res) => {
    const row = await service.advance(Number(req.params.id), String(req.body?.state));
    if (row) res.json(row);
    else res.status(409).json({ error: 'collected already' });
  });

  return router;
}
