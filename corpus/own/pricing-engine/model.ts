export type Line = { sku: string; qty: number; unit: number; attrs: Record<string, string>; discounts: { rule: string; pct: number }[] };
export type Order = { id: string; customer: { id: number; tier: string; tags: string[] }; lines: Line[]; coupons: string[]; total: number };

export function makeOrder(i: number): Order {
  const lines: Line[] = [];
  for (let k = 0; k < 4 + (i % 6); k++) {
    lines.push({
      sku: `S${(i * 31 + k * 7) % 900}`,
      qty: 1 + ((i + k) % 5),
      unit: 3 + ((i * k) % 120),
      attrs: { color: ['red', 'blue', 'teal'][(i + k) % 3], size: 'SML'[k % 3], warehouse: `W${k % 4}` },
      discounts: [],
    });
  }
  return { id: `o-${i}`, customer: { id: i % 500, tier: ['std', 'gold', 'vip'][i % 3], tags: ['web', i % 2 ? 'new' : 'repeat'] }, lines, coupons: i % 4 ? [] : ['SPRING'], total: 0 };
}
