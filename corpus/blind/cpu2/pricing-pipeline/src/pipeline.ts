import type { Context, Line, Rule } from './types.ts';

export class Pipeline {
  readonly #rules: readonly Rule[];
  #applied = 0;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  async price(line: Line, context: Context): Promise<number> {
    let current = line;
    for (const rule of this.#rules) {
      const cents = await this.#step(rule, current, context);
      current = { ...current, cents };
    }
    return current.cents * current.quantity;
  }

  async #step(rule: Rule, line: Line, context: Context): Promise<number> {
    this.#applied++;
    return await rule.apply(line, context);
  }

  get applied(): number {
    return this.#applied;
  }
}
