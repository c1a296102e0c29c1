export interface Tile {
  x: number;
  y: number;
}

/** Tiles with the cost of entering them; 0 is a wall, and so is the rim. */
export class Grid {
  readonly width: number;
  readonly height: number;
  readonly cost: Uint8Array;
  readonly steps: readonly number[];

  constructor(width: number, height: number, random: () => number) {
    this.width = width;
    this.height = height;
    this.cost = new Uint8Array(width * height);
    this.steps = [1, -1, width, -width];
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        this.cost[this.index({ x, y })] = random() < 0.24 ? 0 : 1 + Math.floor(random() * 5);
      }
    }
  }

  index({ x, y }: Tile): number {
    return y * this.width + x;
  }

  open(tile: Tile): void {
    this.cost[this.index(tile)] = 1;
  }
}
