import type { Plane } from './image.ts';

/** Median over a square window, with a histogram that slides along each row. */
export class MedianFilter {
  private readonly radius: number;
  private readonly histogram = new Int32Array(256);

  constructor(radius: number) {
    this.radius = radius;
  }

  apply(source: Plane, target: Plane): void {
    for (let y = 0; y < source.height; y++) this.row(source, target, y);
  }

  private row(source: Plane, target: Plane, y: number): void {
    const { width, height, data } = source;
    const { radius, histogram } = this;
    const top = Math.max(0, y - radius);
    const bottom = Math.min(height - 1, y + radius);
    histogram.fill(0);
    let count = 0;
    let median = 0;
    let below = 0;
    for (let x = -radius; x < width; x++) {
      const entering = x + radius;
      if (entering < width) {
        for (let row = top; row <= bottom; row++) {
          const v = data[row * width + entering];
          histogram[v]++;
          if (v < median) below++;
        }
        count += bottom - top + 1;
      }
      const leaving = x - radius - 1;
      if (leaving >= 0) {
        for (let row = top; row <= bottom; row++) {
          const v = data[row * width + leaving];
          histogram[v]--;
          if (v < median) below--;
        }
        count -= bottom - top + 1;
      }
      if (x < 0) continue;
      const half = count >> 1;
      while (below > half) below -= histogram[--median];
      while (below + histogram[median] <= half) below += histogram[median++];
      target.data[y * width + x] = median;
    }
  }
}
