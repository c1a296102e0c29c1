export class Tile {
  constructor(z, x, y, layers) {
    this.z = z;
    this.x = x;
    this.y = y;
    this.layers = layers;
  }

  get pointCount() {
    return this.layers.reduce((n, layer) => n + layer.path.length / 2, 0);
  }

  get byteSize() {
    return this.layers.reduce((n, layer) => n + layer.path.length * 8 + 160, 96);
  }
}
