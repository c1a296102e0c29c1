import type { CreateHTTPContextOptions } from '@trpc/server/adapters/standalone';
import { yards } from './yards.ts';

export function createContext({ req }: CreateHTTPContextOptions) {
  const id = String(req.headers['x-yard'] ?? '');
  return { yard: yards.get(id), locale: String(req.headers['accept-language'] ?? 'en').slice(0, 2) };
}

export type Context = ReturnType<typeof createContext>;
