import { shelfOrder } from './callnumber.ts';
import { lcg, type Holding } from './catalogue.ts';

export interface Move {
  barcode: string;
  from: number;
  to: number;
}

/** What the scanner sees walking along the stacks: right order apart from misshelved items. */
export function walk(ordered: Holding[], seed: number): Holding[] {
  const rand = lcg(seed);
  const seen = ordered.slice();
  const slips = Math.floor(seen.length * 0.04);
  for (let i = 0; i < slips; i++) {
    const a = Math.floor(rand() * seen.length);
    const b = Math.min(seen.length - 1, a + 1 + Math.floor(rand() * 60));
    const t = seen[a];
    seen[a] = seen[b];
    seen[b] = t;
  }
  return seen;
}

/** Items outside the longest run that already stands in order have to be moved. */
export function misplaced(seen: Holding[], rank: Map<string, number>): Move[] {
  const tails: number[] = [];
  const tailAt: number[] = [];
  const previous = new Int32Array(seen.length).fill(-1);
  const ranks = seen.map((h) => rank.get(h.barcode)!);
  for (let i = 0; i < ranks.length; i++) {
    let lo = 0;
    let hi = tails.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (tails[mid] < ranks[i]) lo = mid + 1;
      else hi = mid;
    }
    tails[lo] = ranks[i];
    tailAt[lo] = i;
    previous[i] = lo > 0 ? tailAt[lo - 1] : -1;
  }
  const stays = new Uint8Array(seen.length);
  for (let i = tailAt[tails.length - 1]; i >= 0; i = previous[i]) stays[i] = 1;
  const moves: Move[] = [];
  for (let i = 0; i < seen.length; i++) {
    if (!stays[i]) moves.push({ barcode: seen[i].barcode, from: i, to: ranks[i] });
  }
  return moves;
}

export function fileBranch(items: Holding[]): Holding[] {
  return items.slice().sort((a, b) => shelfOrder(a.callNumber, b.callNumber) || (a.barcode < b.barcode ? -1 : 1));
}

export function digest(lines: Iterable<string>): string {
  let h = 0x811c9dc5;
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) h = Math.imul(h ^ line.charCodeAt(i), 0x01000193);
  }
  return (h >>> 0).toString(16).padStart(8, '0');
}
