import { makeOrder } from './model.ts';
import { RULES } from './rules.ts';
import { PricingEngine } from './engine.ts';
import { Ledger } from './ledger.ts';

const engine = new PricingEngine(RULES);
const ledger = new Ledger();
let steps = 0;
for (let i = 0; i < 34_000; i++) {
  ledger.post(engine.quote(makeOrder(i)));
  if (i % 500 === 0) steps += engine.drainTrace().length;
}
console.log(steps, ledger.close());
