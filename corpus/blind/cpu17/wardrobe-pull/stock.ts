export interface Garment {
  tag: string;
  kind: string;
  period: string;
  size: number;
  pence: number;
}

const KINDS = ['frock coat', 'bodice', 'bustle', 'breeches', 'tabard', 'cloak', 'waistcoat', 'apron'];
const PERIODS = ['tudor', 'regency', 'victorian', 'interwar'];

let state = 20_611;
export function roll(n: number): number {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >>> 8) % n;
}

export function stockroom(count: number): Garment[] {
  const rails: Garment[] = [];
  for (let i = 0; i < count; i++) {
    rails.push({
      tag: `W${String(i).padStart(5, '0')}`,
      kind: KINDS[roll(KINDS.length)],
      period: PERIODS[roll(PERIODS.length)],
      size: 34 + roll(20),
      pence: 800 + roll(4200),
    });
  }
  return rails;
}

/** Garments grouped so that a fitting can ask for "a regency cloak about size 42". */
export class Rails {
  #groups = new Map<string, Garment[]>();

  constructor(stock: Iterable<Garment>) {
    for (const g of stock) {
      const key = `${g.period}/${g.kind}`;
      const group = this.#groups.get(key);
      if (group) group.push(g);
      else this.#groups.set(key, [g]);
    }
    for (const group of this.#groups.values()) group.sort((a, b) => a.size - b.size);
  }

  keys(): string[] {
    return [...this.#groups.keys()];
  }

  take(key: string, size: number): Garment | undefined {
    const group = this.#groups.get(key);
    if (!group) return undefined;
    let lo = 0;
    let hi = group.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (group[mid].size < size) lo = mid + 1;
      else hi = mid;
    }
    return group[Math.min(lo + roll(12), group.length - 1)];
  }
}
