import { packBlock, digest } from './wire.ts';
import type { Transfer } from './ledger.ts';

export function rng(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function accounts(count: number, rand: () => number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: 20 }, () => Math.floor(rand() * 256).toString(16).padStart(2, '0')).join(''),
  );
}

export function* archive(blocks: number, perBlock: number, people: string[], rand: () => number): Generator<Uint8Array> {
  const nonces = new Map<string, number>();
  let parent = '00'.repeat(32);
  for (let height = 1; height <= blocks; height++) {
    const transfers: Transfer[] = [];
    for (let i = 0; i < perBlock; i++) {
      const from = people[Math.floor(rand() * people.length)];
      const nonce = nonces.get(from) ?? 0;
      nonces.set(from, nonce + 1);
      const memo = new Uint8Array(24 + Math.floor(rand() * 40));
      for (let k = 0; k < memo.length; k++) memo[k] = 32 + Math.floor(rand() * 90);
      transfers.push({
        nonce,
        fee: 1 + Math.floor(rand() * 400),
        from,
        to: people[Math.floor(rand() * people.length)],
        amount: BigInt(Math.floor(rand() * 2_000_000)),
        memo,
      });
    }
    const raw = packBlock({ height, parent, time: 1_700_000_000 + height * 12, transfers });
    parent = digest(raw);
    yield raw;
  }
}
