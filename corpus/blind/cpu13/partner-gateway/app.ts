import express from 'express';
import type { Container } from './container.ts';
import { basicAuth } from './auth/middleware.ts';
import { orderRoutes } from './orders/routes.ts';

export function createApp(container: Container) {
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '200kb' }));
  app.use((req, res, next) => {
    res.on('finish', () => container.metrics.bump('http_responses', { method: req.method, status: String(res.statusCode) }));
    next();
  });
  app.get('/healthz', (_req, res) => res.json({ ok: true }));
  app.use('/partner', basicAuth(container.verifier), orderRoutes(container.book));
  app.use((error: Error & { status?: number }, _req: any, res: any, _next: any) => {
    res.status(error.status ?? 500).json({ error: error.message });
  });
  return app;
}
