import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caller, shippingAgent } from './src/agents.ts';
import { Harbour } from './src/harbour.ts';
import { Journal } from './src/journal.ts';
import { harbourServer } from './src/server.ts';

const AGENTS = 8;
const VOYAGES = 480;

const folder = await mkdtemp(join(tmpdir(), 'berths-'));
const journal = new Journal(join(folder, 'journal.log'));
const harbour = new Harbour(AGENTS * 5, journal);
const server = harbourServer(harbour);
server.listen(0, '127.0.0.1');
await once(server, 'listening');

const caller = new Caller((server.address() as AddressInfo).port);
try {
  const results = await Promise.all(Array.from({ length: AGENTS }, (_, id) => shippingAgent(caller, id, VOYAGES)));
  const totals = new Map<string, number>();
  for (const seen of results) for (const [what, n] of seen) totals.set(what, (totals.get(what) ?? 0) + n);
  for (const [what, n] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${what}: ${n}`);
  const last = await journal.close();
  const verified = await Journal.verify(journal.path);
  if (verified.last !== last) throw new Error('journal is torn');
  console.log(`${harbour.size} stays, ${verified.lines} journal lines`);
} finally {
  caller.close();
  server.close();
  await rm(folder, { recursive: true });
}
