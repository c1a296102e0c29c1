import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

export const requestId = (): RequestHandler => (req, res, next) => {
  const id = req.get('x-request-id') ?? randomUUID();
  res.locals.requestId = id;
  res.set('x-request-id', id);
  next();
};

export function accessLog({ keep }: { keep: number }) {
  const ring: string[] = new Array(keep).fill('');
  let count = 0;
  const middleware: RequestHandler = (req, res, next) => {
    const started = performance.now();
    res.on('finish', () => {
      ring[count++ % keep] = `${req.method} ${req.originalUrl} ${res.statusCode} ${(performance.now() - started).toFixed(1)}ms ${res.locals.requestId}`;
    });
    next();
  };
  return { middleware, get count() { return count; }, recent: () => ring.filter(Boolean) };
}
