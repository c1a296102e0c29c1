const { SITES } = require('./zones.js');

function generator(seed) {
  let a = seed;
  return (n) => {
    a = (Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((a ^ (a >>> 12)) >>> 0) % n;
  };
}

/** Terminals send in whatever order their lines come up. */
function punches({ people, days, seed }) {
  const rnd = generator(seed);
  const names = Object.keys(SITES);
  const start = Date.UTC(2024, 2, 18);
  const out = [];
  for (let p = 0; p < people; p++) {
    const site = names[p % names.length];
    const shift = rnd(3) * 8;
    for (let d = 0; d < days; d++) {
      if (rnd(7) === 0) continue;
      const begin = start + ((d * 24 + shift) * 60 + rnd(40)) * 60000;
      const length = (420 + rnd(150)) * 60000;
      out.push({ person: p, site, kind: 'in', epoch: begin });
      if (rnd(3) > 0) {
        const pause = begin + Math.floor(length / 2);
        out.push({ person: p, site, kind: 'break', epoch: pause });
        out.push({ person: p, site, kind: 'back', epoch: pause + (15 + rnd(30)) * 60000 });
      }
      out.push({ person: p, site, kind: 'out', epoch: begin + length });
    }
  }
  for (let i = out.length - 1; i > 0; i--) {
    const j = rnd(i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

module.exports = { punches };
