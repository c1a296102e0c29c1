import { Transform, Writable } from 'node:stream';
import { createHash } from 'node:crypto';
import { Contract, type Order } from './contracts.ts';
import { partnerIds, partnerOf } from './partners.ts';

const desks = new Map(partnerIds.map((id) => [id, new Contract(partnerOf(id))]));

/** Cuts the byte stream into messages, one per line. */
export const messages = () => {
  let rest = '';
  return new Transform({
    readableObjectMode: true,
    transform(chunk, _encoding, done) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) this.push(JSON.parse(part));
      done();
    },
  });
};

export interface Accepted {
  partner: string;
  order: Order;
}

export const admission = (refusals: Map<string, number>) =>
  new Transform({
    objectMode: true,
    transform({ partner, body }, _encoding, done) {
      const { order, faults } = desks.get(partner)!.check(body);
      for (const fault of faults) refusals.set(fault, (refusals.get(fault) ?? 0) + 1);
      done(null, order ? { partner, order } : undefined);
    },
  });

const RATES: Record<string, number> = { EUR: 1, SEK: 0.088, PLN: 0.234 };

export class Totals extends Writable {
  readonly perPartner = new Map<string, { orders: number; value: number }>();
  readonly stock = new Map<string, number>();
  readonly #seal = createHash('sha256');

  constructor() {
    super({ objectMode: true });
  }

  override _write({ partner, order }: Accepted, _encoding: string, done: () => void) {
    let value = 0;
    for (const { sku, quantity, unitPrice, discount = 0 } of order.lines) {
      value += quantity * unitPrice * (1 - discount);
      this.stock.set(sku, (this.stock.get(sku) ?? 0) - quantity);
    }
    const euros = Math.round(value * RATES[order.currency] * 100) / 100;
    const entry = this.perPartner.get(partner) ?? { orders: 0, value: 0 };
    this.perPartner.set(partner, { orders: entry.orders + 1, value: entry.value + euros });
    this.#seal.update(`${partner};${order.number};${euros.toFixed(2)}\n`);
    done();
  }

  get seal() {
    return this.#seal.copy().digest('hex').slice(0, 16);
  }
}
