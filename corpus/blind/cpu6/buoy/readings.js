'use strict';

function* waves(count, seed) {
  let s = seed;
  const next = () => {
    s = (s * 48271) % 2147483647;
    return s / 2147483647;
  };
  let swell = 1.2;
  for (let i = 0; i < count; i++) {
    swell += (next() - 0.5) * 0.02 + (1.2 - swell) * 0.001;
    const gust = next() > 0.997 ? 2 + next() * 3 : 0;
    yield {
      at: 1700000000 + i * 2,
      height: Math.max(0, swell + gust + Math.sin(i / 7) * 0.4 + (next() - 0.5) * 0.3),
      period: 5 + next() * 6,
      battery: 12.6 - i / 40000 - next() * 0.05,
    };
  }
}

module.exports = { waves };
