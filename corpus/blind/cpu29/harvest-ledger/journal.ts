import { createHash } from 'node:crypto';
import type { Grade, LedgerEvent } from './types.ts';

const CROPS = ['wheat', 'barley', 'oats', 'rye', 'rapeseed', 'triticale'];
const GRADES: Grade[] = ['feed', 'milling', 'malting', 'seed'];
const REASONS = ['weeds', 'moisture', 'label', 'toxin', 'owner'];

export function prng(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function sign(previous: string, body: string): string {
  return createHash('sha256').update(previous).update(body).digest('base64url').slice(0, 22);
}

/** Writes a season as a journal: one signed JSON line per event, each signature covering the line before. */
export function writeSeason(seed: number, lotCount: number, eventCount: number): string {
  const rnd = prng(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(rnd() * list.length)];
  const lines: string[] = [];
  let at = Date.UTC(2025, 6, 1);
  let last = 'genesis';
  const push = (event: Record<string, unknown>) => {
    at += Math.floor(rnd() * 90_000);
    const body = JSON.stringify({ seq: lines.length + 1, at, ...event });
    last = sign(last, body);
    lines.push(`${last} ${body}`);
  };

  for (let i = 0; i < lotCount; i++) {
    push({
      kind: 'delivered',
      lot: `L${String(i).padStart(5, '0')}`,
      farm: `farm-${Math.floor(rnd() * 160)}`,
      crop: pick(CROPS),
      grade: pick(GRADES),
      silo: Math.floor(rnd() * 40),
      tonnes: Math.round(rnd() * 2800) / 100 + 2,
      moisture: 11 + Math.round(rnd() * 90) / 10,
    });
  }
  while (lines.length < eventCount) {
    const lot = `L${String(Math.floor(rnd() * lotCount)).padStart(5, '0')}`;
    const roll = rnd();
    if (roll < 0.4) push({ kind: 'sampled', lot, moisture: 11 + Math.round(rnd() * 90) / 10 });
    else if (roll < 0.6) push({ kind: 'withdrawn', lot, tonnes: Math.round(rnd() * 400) / 100 });
    else if (roll < 0.75) push({ kind: 'moved', lot, silo: Math.floor(rnd() * 40) });
    else if (roll < 0.87) push({ kind: 'held', lot, reason: pick(REASONS) });
    else if (roll < 0.97) push({ kind: 'released', lot, reason: pick(REASONS) });
    else push({ kind: 'closed', lot });
  }
  return lines.join('\n');
}

export function* readJournal(text: string): Generator<LedgerEvent> {
  let last = 'genesis';
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to === -1) to = text.length;
    const signature = text.slice(from, from + 22);
    const body = text.slice(from + 23, to);
    if (sign(last, body) !== signature) throw new Error(`journal broken at byte ${from}`);
    last = signature;
    yield JSON.parse(body) as LedgerEvent;
    from = to + 1;
  }
}
