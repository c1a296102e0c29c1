import type { Order } from './model.ts';
import type { Rule } from './rules.ts';

export class PricingEngine {
  readonly #rules: Rule[];
  #trace: { rule: string; before: number; after: number }[] = [];

  constructor(rules: Rule[]) {
    this.#rules = rules;
  }

  static total(order: Order): number {
    let sum = 0;
    for (const line of order.lines) {
      let price = line.qty * line.unit;
      for (const d of line.discounts) price -= (price * d.pct) / 100;
      sum += price;
    }
    return Math.round(sum * 100) / 100;
  }

  #draft(order: Order): Order {
    return JSON.parse(JSON.stringify(order));
  }

  quote(order: Order): Order {
    let best = order;
    best.total = PricingEngine.total(best);
    for (const rule of this.#rules) {
      const draft = this.#draft(best);
      if (!rule.when(draft)) continue;
      rule.apply(draft);
      draft.total = PricingEngine.total(draft);
      this.#trace.push({ rule: rule.name, before: best.total, after: draft.total });
      if (draft.total <= best.total) best = draft;
    }
    return best;
  }

  drainTrace() {
    const t = this.#trace;
    this.#trace = [];
    return t;
  }
}
