import type { Layer } from './drawing.ts';

/** Harris matrix: which context lies above which. */
export class Matrix {
  private readonly above = new Map<number, Set<number>>();

  relate(upper: number, lower: number): void {
    if (!this.above.has(lower)) this.above.set(lower, new Set());
    if (!this.above.has(upper)) this.above.set(upper, new Set());
    this.above.get(lower)!.add(upper);
  }

  *sequence(): Generator<number> {
    const open = new Map([...this.above].map(([c, up]) => [c, up.size] as const));
    const ready = [...open].filter(([, n]) => n === 0).map(([c]) => c);
    const below = new Map<number, number[]>();
    for (const [lower, ups] of this.above) {
      for (const u of ups) below.set(u, [...(below.get(u) ?? []), lower]);
    }
    while (ready.length) {
      const c = ready.pop()!;
      yield c;
      for (const lower of below.get(c) ?? []) {
        const left = open.get(lower)! - 1;
        open.set(lower, left);
        if (left === 0) ready.push(lower);
      }
    }
  }
}

export function tally(layers: Iterable<Layer>): Record<string, number> {
  const out: Record<string, number> = {};
  for (const layer of layers) for (const f of layer.finds) out[f.kind] = (out[f.kind] ?? 0) + 1;
  return out;
}
