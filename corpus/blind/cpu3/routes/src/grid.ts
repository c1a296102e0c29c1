export class CityGrid {
  readonly width: number;
  readonly height: number;
  readonly cost: Uint8Array;

  private constructor(width: number, height: number, cost: Uint8Array) {
    this.width = width;
    this.height = height;
    this.cost = cost;
  }

  static seeded(width: number, height: number, seed: number): CityGrid {
    const cost = new Uint8Array(width * height);
    let s = seed;
    for (let i = 0; i < cost.length; i++) {
      s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
      cost[i] = 1 + ((s >>> 16) % 9);
    }
    return new CityGrid(width, height, cost);
  }
}
