'use strict';

module.exports = function plantGarden(plants, seed) {
  let s = seed;
  const next = () => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return (s >>> 0) / 4294967296;
  };
  const spheres = [];
  for (let p = 0; p < plants; p++) {
    const angle = p * 2.399963;
    const way = Math.sqrt(p) * 0.9;
    const x = Math.cos(angle) * way;
    const z = Math.sin(angle) * way;
    const leaves = 6 + Math.floor(next() * 10);
    const hue = next();
    for (let l = 0; l < leaves; l++) {
      spheres.push({
        x: x + (next() - 0.5) * 0.7,
        y: 0.15 + (l / leaves) * (0.8 + next()),
        z: z + (next() - 0.5) * 0.7,
        r: 0.08 + next() * 0.16,
        hue,
        shine: next() < 0.12 ? 0.5 : 0,
      });
    }
  }
  return spheres;
};
