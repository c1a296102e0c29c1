import { LRUCache } from 'lru-cache';

export class CompiledRule {
  constructor(rule) {
    this.name = rule.name;
    this.tests = rule.conditions.map(({ field, op, value }) => {
      if (op === 'over') return (claim) => claim[field] > value;
      if (op === 'under') return (claim) => claim[field] < value;
      return (claim) => claim[field] !== value;
    });
    this.trace = rule.conditions.map((condition) => `${rule.name}: ${condition.field} ${condition.op} ${condition.value}`);
  }

  matches(claim) {
    return this.tests.every((test) => test(claim));
  }
}

export class Engine {
  #book;
  #metrics;
  #compiled = new LRUCache({ max: 2400 });
  #verdicts = new LRUCache({ max: 800, dispose: () => { this.#metrics.count('dropped'); } });

  constructor(book, metrics) {
    this.#book = book;
    this.#metrics = metrics;
  }

  decide(claim) {
    const rule = this.#rule(claim.product);
    const paid = rule.matches(claim);
    this.#metrics.count(paid ? 'paid' : 'referred');
    this.#metrics.observe(claim.amount);
    this.#verdicts.set(claim.id, { paid, claim, rule, note: `${claim.id} by ${rule.name}` });
    return paid;
  }

  #rule(product) {
    let compiled = this.#compiled.get(product);
    if (!compiled) this.#compiled.set(product, compiled = new CompiledRule(this.#book.find(product)));
    return compiled;
  }
}
