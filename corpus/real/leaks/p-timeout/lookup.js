import pTimeout from 'p-timeout';

const shutdown = new AbortController();
process.once('SIGTERM', () => shutdown.abort());

async function resolveRecord(name) {
  return { name, ttl: 60, records: Array.from({ length: 14 }, (_, i) => ({ type: 'A', address: `10.1.${i}.${name.length}`, name })) };
}

export function lookup(name) {
  return pTimeout(resolveRecord(name), { milliseconds: 500, signal: shutdown.signal });
}
