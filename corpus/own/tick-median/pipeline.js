import { ema, vwap, rollingStd, rollingMedian } from './indicators.js';

export const createPipeline = (options) => {
  const { fast = 12, slow = 26, window = 201 } = options;
  const bySymbol = new Map();
  const open = () => ({
    fast: ema(fast), slow: ema(slow), vwap: vwap(5000), std: rollingStd(window), median: rollingMedian(window), alerts: 0,
  });
  return {
    push({ symbol, price, size, ts }) {
      let s = bySymbol.get(symbol);
      if (!s) bySymbol.set(symbol, (s = open()));
      const macd = s.fast(price) - s.slow(price);
      const median = s.median(price);
      const z = (price - median) / (s.std(price) || 1);
      if (Math.abs(z) > 3) s.alerts++;
      return { ts, symbol, price, vwap: s.vwap(price, size), macd, median, z };
    },
    alerts: () => Object.fromEntries([...bySymbol].map(([k, s]) => [k, s.alerts])),
  };
};
