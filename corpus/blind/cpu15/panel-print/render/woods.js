'use strict';
const { Noise } = require('./noise');

class Wood {
  constructor(name, { seed, stretch, tightness, light, dark }) {
    this.name = name;
    this.warp = new Noise(seed);
    this.fibre = new Noise(seed + 1);
    this.stretch = stretch;
    this.tightness = tightness;
    this.light = Float64Array.from(light);
    this.dark = Float64Array.from(dark);
  }

  /** Adds the colour at a point to the sum of its pixel. */
  add(x, y, sum) {
    const dx = x * this.stretch - 3;
    const dy = y - 1.2;
    const turn = (Math.sqrt(dx * dx + dy * dy) + this.warp.sum(x * 0.7, y * 2, 8) * 1.4) * this.tightness;
    const t = 0.5 + 0.5 * Math.sin((turn - Math.floor(turn)) * 6.283185307179586) * 0.8;
    const f = 0.85 + 0.15 * this.fibre.sum(x * 3, y * 60, 4);
    for (let c = 0; c < 3; c++) sum[c] += (this.light[c] + (this.dark[c] - this.light[c]) * t) * f;
  }
}

const WOODS = [
  new Wood('ash', { seed: 3, stretch: 0.15, tightness: 3.1, light: [226, 204, 170], dark: [176, 140, 96] }),
  new Wood('pear', { seed: 8, stretch: 0.22, tightness: 2.2, light: [205, 150, 112], dark: [160, 104, 72] }),
  new Wood('bog oak', { seed: 21, stretch: 0.1, tightness: 4.6, light: [74, 62, 54], dark: [30, 25, 22] }),
];

module.exports = { WOODS, wood: (name) => WOODS.find((w) => w.name === name) };
