import { bus } from './bus.js';

export class Market {
  constructor(size, roll) {
    this.roll = roll;
    this.goods = Array.from({ length: size }, (_, n) => ({ id: `g${n}`, price: 100 + roll(9000), stall: n % 80, tags: [`colour-${n % 19}`, `cloth-${n % 7}`], weight: roll(5000) / 100 }));
  }

  change() {
    const item = this.goods[this.roll(this.goods.length)];
    item.price = Math.max(1, item.price + this.roll(41) - 20);
    bus.emit('price', { id: item.id, price: item.price });
    if (this.roll(20) === 0) bus.emit('sold', { id: item.id });
  }

  pick(count) {
    const start = this.roll(this.goods.length - count);
    return this.goods.slice(start, start + count);
  }
}
