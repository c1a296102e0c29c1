'use strict';

/** Holt-Winters over the takings per hour; the grid search keeps the best smoothing. */
function smooth(series, period, alpha, beta, gamma) {
  let level = series[0];
  let trend = 0;
  const season = new Float64Array(period);
  let error = 0;
  for (let i = 1; i < series.length; i++) {
    const s = season[i % period];
    const forecast = level + trend + s;
    const miss = series[i] - forecast;
    error += miss * miss;
    const before = level;
    level = alpha * (series[i] - s) + (1 - alpha) * (level + trend);
    trend = beta * (level - before) + (1 - beta) * trend;
    season[i % period] = gamma * (series[i] - level) + (1 - gamma) * s;
  }
  return { error: Math.sqrt(error / series.length), next: level + trend + season[series.length % period] };
}

module.exports = function fit(series, period) {
  let best = null;
  for (let a = 0.05; a < 1; a += 0.05) {
    for (let b = 0; b < 0.6; b += 0.05) {
      for (let g = 0; g < 1; g += 0.1) {
        const result = smooth(series, period, a, b, g);
        if (!best || result.error < best.error) best = Object.assign({ a, b, g }, result);
      }
    }
  }
  return best;
};
