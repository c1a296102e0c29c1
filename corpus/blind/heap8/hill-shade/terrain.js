export class Terrain {
  constructor(side) {
    this.side = side;
    this.heights = new Float32Array(side * side);
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        this.heights[y * side + x] = 200 * Math.sin(x / 37) * Math.cos(y / 53) + 40 * Math.sin((x + y) / 11);
      }
    }
    this.peaks = Array.from({ length: 42000 }, (_, i) => ({
      name: `Peak ${i}`,
      x: (i * 7919) % side,
      y: (i * 104729) % side,
      prominence: (i * 31) % 420,
    }));
  }

  at(x, y) {
    return this.heights[(y % this.side) * this.side + (x % this.side)];
  }
}
