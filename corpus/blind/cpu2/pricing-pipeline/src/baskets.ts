import type { Context, Line } from './types.ts';

export function* baskets(count: number): Generator<{ context: Context; lines: Line[] }> {
  let s = 271828;
  const next = (n: number) => (s = (s * 16807) % 2147483647) % n;
  for (let i = 0; i < count; i++) {
    yield {
      context: { region: next(4), loyalty: next(8) },
      lines: Array.from({ length: 3 + next(10) }, () => ({ sku: next(5000), quantity: 1 + next(14), cents: 100 + next(9000) })),
    };
  }
}
