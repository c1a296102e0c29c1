import type { Context, Line, Rule } from './types.ts';

export class BulkRule implements Rule {
  readonly name = 'bulk';
  async apply(line: Line): Promise<number> {
    return line.quantity > 10 ? line.cents * 0.9 : line.cents;
  }
}

export class LoyaltyRule implements Rule {
  readonly name = 'loyalty';
  async apply(line: Line, context: Context): Promise<number> {
    return line.cents * (1 - Math.min(context.loyalty, 5) / 100);
  }
}

export class RegionRule implements Rule {
  readonly name = 'region';
  readonly #factors = [1, 1.04, 0.97, 1.11];
  async apply(line: Line, context: Context): Promise<number> {
    return line.cents * this.#factors[context.region];
  }
}

export class RoundingRule implements Rule {
  readonly name = 'rounding';
  async apply(line: Line): Promise<number> {
    return Math.round(line.cents / 5) * 5;
  }
}
