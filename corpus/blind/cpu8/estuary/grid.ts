export class Grid {
  readonly width: number;
  readonly height: number;
  readonly level: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly bed: Float64Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    const cells = width * height;
    this.level = new Float64Array(cells);
    this.u = new Float64Array(cells);
    this.v = new Float64Array(cells);
    this.bed = new Float64Array(cells);
  }

  static estuary(width: number, height: number): Grid {
    const grid = new Grid(width, height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const channel = Math.exp(-(((y - height / 2 - 12 * Math.sin(x / 19)) / 14) ** 2));
        grid.bed[y * width + x] = -1.2 - 9 * channel * (1 - x / width) + 0.3 * Math.sin(x * 0.7) * Math.cos(y * 0.9);
      }
    }
    return grid;
  }
}
