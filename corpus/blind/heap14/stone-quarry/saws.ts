import { setImmediate as turn } from 'node:timers/promises';
import type { Queue } from './queue.ts';
import type { Order } from './order.ts';

export class PriceBook {
  private prices = new Map<string, Float64Array>();

  constructor(grades: string[], depth: number) {
    for (const [g, grade] of grades.entries()) {
      const curve = new Float64Array(depth);
      for (let i = 0; i < depth; i++) curve[i] = 60 + g * 17 + Math.sqrt(i) * 0.2;
      this.prices.set(grade, curve);
    }
  }

  price(grade: string, volume: number): number {
    const curve = this.prices.get(grade);
    if (curve === undefined) throw new Error(`no prices for ${grade}`);
    return curve[Math.min(curve.length - 1, Math.floor(volume * 1000))] * volume;
  }
}

export class Saw {
  readonly name: string;
  private input: Queue<Order>;
  private book: PriceBook;
  cut = 0;
  volume = 0;
  earned = 0;

  constructor(name: string, input: Queue<Order>, book: PriceBook) {
    this.name = name;
    this.input = input;
    this.book = book;
  }

  async run(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const order = await this.input.take();
      order.attempts += 1;
      for (const b of order.blocks) {
        const v = b.length * b.width * b.height;
        this.earned += this.book.price(b.grade, v);
        this.volume += v;
      }
      this.cut += 1;
      if (this.cut % 64 === 0) await turn();
    }
  }
}
