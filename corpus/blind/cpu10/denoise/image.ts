export class Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.data = new Uint8Array(width * height);
  }

  copyFrom(other: Plane): void {
    this.data.set(other.data);
  }

  difference(other: Plane): number {
    let sum = 0;
    for (let i = 0; i < this.data.length; i++) sum += (this.data[i] - other.data[i]) ** 2;
    return Math.sqrt(sum / this.data.length);
  }
}

export function paintScene(width: number, height: number): Plane {
  const plane = new Plane(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ring = Math.sin(Math.hypot(x - width / 2, y - height / 2) / 25) > 0 ? 60 : 0;
      const sky = 90 + (y / height) * 80;
      plane.data[y * width + x] = sky + ring;
    }
  }
  return plane;
}

export function addNoise(plane: Plane, random: () => number): Plane {
  const noisy = new Plane(plane.width, plane.height);
  for (let i = 0; i < plane.data.length; i++) {
    const r = random();
    const value = plane.data[i] + (random() + random() + random() - 1.5) * 40;
    noisy.data[i] = r < 0.03 ? 0 : r < 0.06 ? 255 : Math.max(0, Math.min(255, value));
  }
  return noisy;
}
