import { createHmac } from 'node:crypto';
import type { Costing } from './costing.ts';
import type { Part } from './model.ts';

export interface Quote {
  product: number;
  total: number;
  instalments: number[];
  seal: string;
}

export function quote(costing: Costing, product: Part, round: number): Quote {
  const { material, labour, weightiest } = costing.cost(product.id);
  const overhead = labour * 0.62;
  const total = Math.round((material + labour + overhead) * 1.14 * 100) / 100;
  const instalments: number[] = [];
  let rest = total;
  for (const share of [0.3, 0.4, 0.2]) {
    const due = Math.round(total * share * 100) / 100;
    instalments.push(due);
    rest -= due;
  }
  instalments.push(Math.round(rest * 100) / 100);
  const text = `${product.label}|${round}|${weightiest}|${instalments.map((n) => n.toFixed(2)).join('|')}`;
  return { product: product.id, total, instalments, seal: createHmac('sha256', 'quotes').update(text).digest('hex') };
}

export class Journal {
  private readonly rows = new Map<number, { count: number; low: number; high: number; last: number; drift: number }>();

  note({ product, total }: Quote): void {
    const row = this.rows.get(product);
    if (!row) {
      this.rows.set(product, { count: 1, low: total, high: total, last: total, drift: 0 });
      return;
    }
    row.count++;
    row.low = Math.min(row.low, total);
    row.high = Math.max(row.high, total);
    row.drift = row.drift * 0.9 + (total - row.last) * 0.1;
    row.last = total;
  }

  *lines(parts: Part[]): Generator<string> {
    for (const [id, r] of [...this.rows].sort((a, b) => a[0] - b[0])) {
      yield `${parts[id].label.padEnd(16)} ${String(r.count).padStart(6)} ${r.low.toFixed(2)} ${r.high.toFixed(2)} ${r.drift.toFixed(4)}`;
    }
  }
}
