import { randomUUID } from 'node:crypto';

export function requestInfo(req: any, res: any, next: () => void): void {
  req.id = req.headers['x-request-id'] ?? randomUUID();
  res.setHeader('x-request-id', req.id);
  next();
}

export function readJson(req: any, _res: any, next: (error?: unknown) => void): void {
  if (req.method !== 'POST') return next();
  const chunks: Buffer[] = [];
  req.on('data', (chunk: Buffer) => chunks.push(chunk));
  req.on('error', next);
  req.on('end', () => {
    try {
      req.body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      next();
    } catch {
      next(Object.assign(new Error('body is not JSON'), { status: 400 }));
    }
  });
}
