import type { Context } from 'hono';
import type { Snapshot } from './types.ts';

/** Every step works on a value of its own and may change it freely. */
export async function payloadOf(c: Context): Promise<Snapshot> {
  const text = await c.req.text();
  return JSON.parse(text) as Snapshot;
}
