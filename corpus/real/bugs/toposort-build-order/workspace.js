'use strict';

function mulberry32(seed) {
  return function () {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Targets of the workspace: each depends on a few targets of the layer below. */
function loadTargets(layers, perLayer) {
  const random = mulberry32(20);
  const targets = [];
  for (let layer = 0; layer < layers; layer++) {
    for (let i = 0; i < perLayer; i++) {
      const deps = [];
      if (layer > 0) {
        for (let d = 0; d < 2; d++) {
          deps.push(`//layer${layer - 1}:target${Math.floor(random() * perLayer)}`);
        }
      }
      targets.push({ name: `//layer${layer}:target${i}`, deps, cost: 1 + Math.floor(random() * 40) });
    }
  }
  return targets;
}

module.exports = { loadTargets };
