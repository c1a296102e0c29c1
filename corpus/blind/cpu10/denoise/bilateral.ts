import type { Plane } from './image.ts';

/** Smooths where neighbours are alike and keeps the edges. */
export class BilateralFilter {
  private readonly radius: number;
  private readonly spatial: Float32Array;
  private readonly range = new Float32Array(256);

  constructor(radius: number, sigmaSpace: number, sigmaRange: number) {
    this.radius = radius;
    const side = 2 * radius + 1;
    this.spatial = new Float32Array(side * side);
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        this.spatial[(dy + radius) * side + dx + radius] = Math.exp(-(dx * dx + dy * dy) / (2 * sigmaSpace ** 2));
      }
    }
    for (let d = 0; d < 256; d++) this.range[d] = Math.exp(-(d * d) / (2 * sigmaRange ** 2));
  }

  apply(source: Plane, target: Plane): void {
    const { width, height, data } = source;
    const { radius, spatial, range } = this;
    const side = 2 * radius + 1;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const centre = data[y * width + x];
        let sum = 0;
        let weights = 0;
        for (let dy = -radius; dy <= radius; dy++) {
          const row = y + dy;
          if (row < 0 || row >= height) continue;
          for (let dx = -radius; dx <= radius; dx++) {
            const column = x + dx;
            if (column < 0 || column >= width) continue;
            const value = data[row * width + column];
            const weight = spatial[(dy + radius) * side + dx + radius] * range[Math.abs(value - centre)];
            sum += weight * value;
            weights += weight;
          }
        }
        target.data[y * width + x] = Math.round(sum / weights);
      }
    }
  }
}
