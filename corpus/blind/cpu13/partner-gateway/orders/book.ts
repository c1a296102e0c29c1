import { createHash } from 'node:crypto';

export interface Order {
  id: string;
  partner: string;
  placed: string;
  lines: Array<{ sku: string; quantity: number; unit: number }>;
}

export class OrderBook {
  readonly #orders = new Map<string, Order>();
  readonly #byPartner = new Map<string, Order[]>();

  constructor(count: number) {
    for (let i = 0; i < count; i += 1) {
      this.add({
        id: `o${10000 + i}`,
        partner: `partner-${100 + (i % 5)}`,
        placed: new Date(1.72e12 + i * 61e3).toISOString(),
        lines: Array.from({ length: 1 + (i % 4) }, (_, k) => ({ sku: `S${(i * 7 + k) % 311}`, quantity: 1 + (k % 3), unit: 250 + ((i * 13) % 900) })),
      });
    }
  }

  add(order: Order): void {
    this.#orders.set(order.id, order);
    const mine = this.#byPartner.get(order.partner);
    if (mine) mine.push(order);
    else this.#byPartner.set(order.partner, [order]);
  }

  page(partner: string, offset: number, limit: number): Order[] {
    return (this.#byPartner.get(partner) ?? []).slice(offset, offset + limit);
  }

  etag(orders: Order[]): string {
    const hash = createHash('sha1');
    for (const order of orders) hash.update(order.id).update(order.placed);
    return `"${hash.digest('base64url')}"`;
  }

  total(order: Order): number {
    return structuredClone(order.lines).reduce((sum, line) => sum + line.quantity * line.unit, 0);
  }
}
