export class Grid {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.cells = new Uint8Array(width * height);
  }
  index(x, y) { return y * this.width + x; }
  inside(x, y) { return x >= 0 && y >= 0 && x < this.width && y < this.height; }
  blocked(x, y) { return !this.inside(x, y) || this.cells[y * this.width + x] === 1; }

  static generate(width, height, density, rnd) {
    let grid = new Grid(width, height);
    for (let i = 0; i < grid.cells.length; i++) grid.cells[i] = rnd.next() < density ? 1 : 0;
    for (let pass = 0; pass < 2; pass++) {
      const next = new Grid(width, height);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          let walls = 0;
          for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) if ((dx || dy) && grid.blocked(x + dx, y + dy)) walls++;
          next.cells[next.index(x, y)] = walls >= 5 ? 1 : 0;
        }
      }
      grid = next;
    }
    return grid;
  }

  freeCell(rnd) {
    for (;;) {
      const x = rnd.int(this.width);
      const y = rnd.int(this.height);
      if (!this.blocked(x, y)) return { x, y };
    }
  }
}
