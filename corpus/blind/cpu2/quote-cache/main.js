import { CURRENCIES, Market } from './lib/market.js';
import { exposureOf } from './lib/valuation.js';
import { tail } from './lib/risk.js';

const market = new Market();
const portfolios = Array.from({ length: 60 }, (_, id) => market.portfolio(id, 180));
const limits = new Map(CURRENCIES.map((currency) => [currency, 0]));

let breaches = 0;
for (let tick = 0; tick < 24000; tick++) {
  const portfolio = portfolios[market.next(portfolios.length)];
  const currency = CURRENCIES[market.next(5)];
  const exposure = exposureOf(portfolio, currency);
  const loss = tail(exposure, market);
  if (loss > limits.get(currency)) {
    limits.set(currency, loss);
    breaches += 1;
  }
}

console.log({ breaches, hits: exposureOf.hits, misses: exposureOf.misses });
for (const [currency, loss] of limits) console.log(currency, loss.toFixed(2));
