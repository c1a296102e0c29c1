import { baskets } from './src/baskets.ts';
import { Pipeline } from './src/pipeline.ts';
import { BulkRule, LoyaltyRule, RegionRule, RoundingRule } from './src/rules.ts';

const pipeline = new Pipeline([new BulkRule(), new LoyaltyRule(), new RegionRule(), new RoundingRule()]);
const perRegion = [0, 0, 0, 0];

async function checkout(): Promise<void> {
  for (const { context, lines } of baskets(130_000)) {
    let total = 0;
    for (const line of lines) total += await pipeline.price(line, context);
    perRegion[context.region] += total;
  }
}

await checkout();
console.log(perRegion.map((cents) => (cents / 100).toFixed(2)).join(' | '), pipeline.applied);
