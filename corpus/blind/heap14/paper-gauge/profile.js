export class Profile {
  constructor(machine, history) {
    this.positions = machine.positions;
    this.width = machine.channels.length;
    this.sum = new Float64Array(this.positions * this.width);
    this.square = new Float64Array(this.positions * this.width);
    this.passes = 0;
    this.ring = Array.from({ length: history }, () => new Float32Array(this.positions * this.width));
  }

  add(scan) {
    this.ring[this.passes % this.ring.length].set(scan.data);
    this.passes++;
    for (let i = 0; i < scan.data.length; i++) {
      const old = this.sum[i];
      this.sum[i] += (scan.data[i] - old) / Math.min(this.passes, 400);
      this.square[i] += ((scan.data[i] - old) ** 2 - this.square[i]) / Math.min(this.passes, 400);
    }
  }

  deviation(i, value) {
    const spread = Math.sqrt(this.square[i]) || 1;
    return Math.abs(value - this.sum[i]) / spread;
  }
}

export class Recipes {
  constructor() {
    this.byGrade = new Map();
    for (let g = 0; g < 2600; g++) {
      this.byGrade.set(`grade-${g}`, {
        grade: g,
        basisWeight: 40 + (g % 200) + 0.5,
        targets: { caliper: 80.5, moisture: 6.25, gloss: 41.5, ash: 12.75 },
        steps: Array.from({ length: 8 }, (_, k) => ({ zone: k, temperature: 60.5 + ((g * 7 + k * 13) % 60), load: ((g + k) % 40) + 0.25 })),
        remarks: `Furnish ${(g * 7919) % 997}, broke ${(g * 31) % 17} percent, refiner gap ${(g * 13) % 71}`,
      });
    }
  }

  forReel(reel) {
    return this.byGrade.get(`grade-${reel % this.byGrade.size}`);
  }
}
