import { createHash } from 'node:crypto';
import type { Order } from './model.ts';

export class Ledger {
  private readonly perSku = new Map<string, { units: number; revenue: number }>();
  private readonly hash = createHash('sha512');

  post(order: Order): void {
    for (const line of order.lines) {
      let net = line.qty * line.unit;
      for (const d of line.discounts) net *= 1 - d.pct / 100;
      const row = this.perSku.get(line.sku) ?? { units: 0, revenue: 0 };
      row.units += line.qty;
      row.revenue += net;
      this.perSku.set(line.sku, row);
      this.hash.update(`${order.id}|${line.sku}|${net.toFixed(4)}|${Object.entries(line.attrs).map(([k, v]) => k + '=' + v).join(',')}\n`);
    }
  }

  close() {
    const top = [...this.perSku].sort((a, b) => b[1].revenue - a[1].revenue)[0];
    return { skus: this.perSku.size, top, digest: this.hash.digest('hex').slice(0, 16) };
  }
}
