import { cached } from './cached.js';

const exposure = (portfolio, currency) => {
  let sum = 0;
  for (const position of portfolio.positions) {
    if (position.currency === currency) sum += position.units * position.price;
  }
  return sum;
};

export const exposureOf = cached(exposure);
