'use strict';

function* readings(config) {
  let s = config.seed >>> 0;
  const next = () => { s ^= s << 13; s >>>= 0; s ^= s >>> 17; s ^= s << 5; s >>>= 0; return s / 4294967296; };
  const level = Float64Array.from({ length: config.sensors }, () => 15 + next() * 10);
  for (let i = 0; i < config.samples; i++) {
    const base = config.start + i * config.intervalMs;
    for (let k = 0; k < config.sensors; k++) {
      const r = next();
      if (r < 0.01) continue;
      if (r > 0.4) level[k] += (next() - 0.5) * 0.3;
      yield { sensor: k, at: base + (r > 0.9 ? Math.floor(next() * 50) : 0), value: Math.round(level[k] * 16) / 16 };
    }
  }
}

module.exports = { readings };
