'use strict';

const REFUGE = 0.1; // algae out of reach on the bottom
const DIRS = [[1, 0], [-1, 0], [0, 1], [0, -1]];

class Pond {
  constructor(width, height, rng) {
    this.width = width;
    this.height = height;
    this.rng = rng;
    this.algae = new Float32Array(width * height).fill(0.8);
    this.scratch = new Float32Array(width * height);
    this.fish = [];
  }

  stock(count) {
    for (let i = 0; i < count; i++) {
      this.fish.push({
        x: this.rng.below(this.width),
        y: this.rng.below(this.height),
        energy: 2 + this.rng.next() * 3,
        appetite: 0.3 + this.rng.next() * 0.4,
      });
    }
  }

  cell(x, y) {
    return y * this.width + x;
  }

  /** Algae grow logistically and spread to the four neighbours. */
  growAlgae() {
    const { width: w, height: h, algae, scratch } = this;
    for (let y = 0; y < h; y++) {
      const up = (y === 0 ? h - 1 : y - 1) * w;
      const down = (y === h - 1 ? 0 : y + 1) * w;
      const row = y * w;
      for (let x = 0; x < w; x++) {
        const left = x === 0 ? w - 1 : x - 1;
        const right = x === w - 1 ? 0 : x + 1;
        const a = algae[row + x];
        const spread = algae[up + x] + algae[down + x] + algae[row + left] + algae[row + right] - 4 * a;
        const grown = a + 0.12 * a * (1 - a) + 0.02 * spread;
        scratch[row + x] = grown > 1 ? 1 : grown;
      }
    }
    this.algae = scratch;
    this.scratch = algae;
  }

  moveFish(fish) {
    const start = this.rng.below(4);
    let bestX = fish.x;
    let bestY = fish.y;
    let best = this.algae[this.cell(fish.x, fish.y)];
    for (let k = 0; k < 4; k++) {
      const d = DIRS[(start + k) & 3];
      const x = (fish.x + d[0] + this.width) % this.width;
      const y = (fish.y + d[1] + this.height) % this.height;
      const food = this.algae[this.cell(x, y)];
      if (food > best) {
        best = food;
        bestX = x;
        bestY = y;
      }
    }
    fish.x = bestX;
    fish.y = bestY;
    const bite = Math.min(Math.max(0, best - REFUGE), fish.appetite);
    this.algae[this.cell(bestX, bestY)] -= bite;
    fish.energy += bite - 0.1;
  }

  step() {
    this.growAlgae();
    const fish = this.fish;
    const born = [];
    let kept = 0;
    for (let i = 0; i < fish.length; i++) {
      const f = fish[i];
      this.moveFish(f);
      if (f.energy <= 0) continue;
      if (f.energy > 6 && this.rng.next() < 0.2) {
        f.energy /= 2;
        born.push({ x: f.x, y: f.y, energy: f.energy, appetite: f.appetite * (0.95 + this.rng.next() * 0.1) });
      }
      fish[kept++] = f;
    }
    fish.length = kept;
    for (const b of born) fish.push(b);
  }

  census() {
    let food = 0;
    for (const a of this.algae) food += a;
    return { fish: this.fish.length, food: food.toFixed(1) };
  }
}

module.exports = { Pond };
