export class Heights {
  readonly size: number;
  private readonly data: Float32Array;

  constructor(size: number, seed: number) {
    this.size = size;
    this.data = new Float32Array(size * size);
    this.fill(seed);
  }

  private fill(seed: number): void {
    let amplitude = 1;
    for (let step = this.size / 4; step >= 4; step /= 2) {
      const span = Math.ceil(this.size / step) + 1;
      const lattice = new Float32Array(span * span);
      for (let i = 0; i < lattice.length; i++) {
        const h = Math.sin(((i % span) * 127.1 + Math.floor(i / span) * 311.7 + seed) * 0.7) * 43758.5453;
        lattice[i] = h - Math.floor(h);
      }
      for (let y = 0; y < this.size; y++) {
        const gy = Math.floor(y / step);
        const fy = smooth(y / step - gy);
        for (let x = 0; x < this.size; x++) {
          const gx = Math.floor(x / step);
          const fx = smooth(x / step - gx);
          const at = gy * span + gx;
          const top = lattice[at] * (1 - fx) + lattice[at + 1] * fx;
          const bottom = lattice[at + span] * (1 - fx) + lattice[at + span + 1] * fx;
          this.data[y * this.size + x] += amplitude * (top * (1 - fy) + bottom * fy);
        }
      }
      amplitude *= 0.5;
    }
  }

  sample(x: number, y: number): number {
    const max = this.size - 1.001;
    const cx = Math.min(max, Math.max(0, x));
    const cy = Math.min(max, Math.max(0, y));
    const ix = Math.floor(cx);
    const iy = Math.floor(cy);
    const fx = cx - ix;
    const fy = cy - iy;
    const i = iy * this.size + ix;
    const a = this.data[i] * (1 - fx) + this.data[i + 1] * fx;
    const b = this.data[i + this.size] * (1 - fx) + this.data[i + this.size + 1] * fx;
    return a * (1 - fy) + b * fy;
  }
}

const smooth = (t: number): number => t * t * (3 - 2 * t);
