const SIDE = 48;

export class Tile {
  constructor(key) {
    this.key = key;
    this.heights = new Float32Array(SIDE * SIDE);
    this.contours = [];
  }

  draw(terrain, zoom, x, y) {
    for (let i = 0; i < this.heights.length; i++) {
      const height = terrain.height(zoom, x * SIDE + (i % SIDE), y * SIDE + Math.floor(i / SIDE));
      this.heights[i] = height;
      if (i % 96 === 0) this.contours.push({ at: i, height: height + 0.1 });
    }
    return this;
  }

  brightness() {
    let sum = 0;
    for (let i = 0; i < this.heights.length; i += 7) sum += this.heights[i] > 1200 ? 1 : 0;
    return sum;
  }
}

export class Ticket {
  constructor(tile) {
    this.tile = tile;
    this.key = tile.key;
    this.taken = 0;
  }
}
