import { EventEmitter } from 'node:events';

export interface Item {
  sku: string;
  title: string;
  bin: string;
  onHand: number;
  reserved: number;
  history: { order: string; quantity: number }[];
}

export class OutOfStock extends Error {}

/** Owns the items; tells listeners about every accepted movement. */
export class Stock extends EventEmitter {
  readonly items = new Map<string, Item>();

  load(items: Iterable<Item>): void {
    for (const item of items) this.items.set(item.sku, item);
  }

  find(sku: string): Item | undefined {
    return this.items.get(sku);
  }

  reserve(order: string, lines: { sku: string; quantity: number }[]): number {
    for (const { sku, quantity } of lines) {
      const item = this.items.get(sku);
      if (!item || item.onHand - item.reserved < quantity) throw new OutOfStock(sku);
    }
    let pieces = 0;
    for (const { sku, quantity } of lines) {
      const item = this.items.get(sku)!;
      item.reserved += quantity;
      item.history.push({ order, quantity });
      pieces += quantity;
    }
    this.emit('moved', order);
    return pieces;
  }

  below(level: number): Item[] {
    const found: Item[] = [];
    for (const item of this.items.values()) if (item.onHand - item.reserved < level) found.push(item);
    return found;
  }
}
