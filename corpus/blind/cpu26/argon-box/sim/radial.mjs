/** Radial distribution: how often a distance between two atoms occurs, against an ideal gas. */
export class Radial {
  constructor(box, bins) {
    this.box = box;
    this.width = box / 2 / bins;
    this.counts = new Float64Array(bins);
    this.samples = 0;
  }

  sample({ x, y, z, box, count }) {
    const half = box / 2;
    const limit2 = half ** 2;
    const { counts, width } = this;
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        let dx = x[i] - x[j];
        let dy = y[i] - y[j];
        let dz = z[i] - z[j];
        if (dx > half) dx -= box;
        else if (dx < -half) dx += box;
        if (dy > half) dy -= box;
        else if (dy < -half) dy += box;
        if (dz > half) dz -= box;
        else if (dz < -half) dz += box;
        const r2 = dx * dx + dy * dy + dz * dz;
        if (r2 < limit2) counts[Math.floor(Math.sqrt(r2) / width)]++;
      }
    }
    this.samples++;
  }

  curve(count) {
    const density = count / this.box ** 3;
    return Array.from(this.counts, (n, k) => {
      const shell = (4 / 3) * Math.PI * this.width ** 3 * ((k + 1) ** 3 - k ** 3);
      return (2 * n) / (this.samples * count * shell * density);
    });
  }
}
