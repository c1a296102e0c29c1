'use strict';

const defaults = {
  seed: 7007, sensors: 48, samples: 24000, intervalMs: 10_000, start: Date.UTC(2026, 4, 1), blockPoints: 600,
  tiers: [{ name: '5m', ms: 300_000 }, { name: '1h', ms: 3_600_000 }, { name: '1d', ms: 86_400_000 }],
  quantiles: [0.5, 0.95, 0.99],
  logLevel: 'warn',
};

function loadConfig(overrides = {}) {
  const merged = JSON.parse(JSON.stringify(defaults));
  for (const [k, v] of Object.entries(overrides)) {
    if (!(k in merged)) throw new Error(`unknown option ${k}`);
    merged[k] = v;
  }
  return Object.freeze(merged);
}

module.exports = { loadConfig };
