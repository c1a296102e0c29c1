class Cell {
  constructor(x, y, kind) {
    this.x = x;
    this.y = y;
    this.kind = kind;
    this.layers = [];
  }
}

class SoilMap {
  constructor(rand, width, height) {
    this.width = width;
    this.cells = [];
    for (let i = 0; i < width * height; i++) {
      const cell = new Cell(i % width, Math.floor(i / width), rand.int(5));
      for (let depth = 0; depth < 3; depth++) cell.layers.push({ depth, clay: rand.next(), sand: rand.next() });
      this.cells.push(cell);
    }
  }

  cellOf(serial) {
    return this.cells[(serial * 7919) % this.cells.length];
  }
}

module.exports = { SoilMap };
