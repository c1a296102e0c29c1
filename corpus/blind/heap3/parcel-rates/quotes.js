import { memoize } from './memoize.js';

export class Quote {
  constructor(basket, zone, steps) {
    this.zone = zone.code;
    this.weight = basket.weight;
    this.steps = steps;
    this.total = steps.reduce((sum, step) => sum + step.amount, 0);
    this.label = `${basket.postcode} / ${basket.weight} g / ${basket.service}`;
  }
}

const keyOf = (basket) => `${basket.postcode}|${basket.weight}|${basket.service}`;
const forgettable = new Set();

export class Quotes {
  #lookup;

  constructor(table) {
    this.#lookup = memoize((basket) => {
      const zone = table.zone(basket.postcode);
      return new Quote(basket, zone, [
        { name: 'base', amount: zone.base },
        { name: 'weight', amount: zone.perKilo * (basket.weight / 1000) },
        { name: basket.service, amount: basket.service === 'express' ? 6.5 : 0.5 },
      ]);
    }, { keyOf, capacity: 7000 });
    forgettable.add(this.#lookup);
  }

  get remembered() {
    return this.#lookup.memory.size;
  }

  for(basket) {
    return this.#lookup(basket);
  }
}

export function forgetAll() {
  for (const lookup of forgettable) lookup.memory.clear();
}
