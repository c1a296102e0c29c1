const EDGE = 32;

export class Tile {
  #samples;

  constructor(layer, z, x, y, samples) {
    this.layer = layer;
    this.z = z;
    this.x = x;
    this.y = y;
    this.#samples = samples;
  }

  static compute(layer, z, x, y) {
    const samples = new Uint16Array(EDGE * EDGE);
    for (let i = 0; i < samples.length; i++) {
      samples[i] = 200 + Math.abs(Math.round(1400 * Math.sin((x * EDGE + (i % EDGE)) / 97) * Math.cos((y * EDGE + i / EDGE) / 53))) + z;
    }
    return new Tile(layer, z, x, y, samples);
  }

  peak() {
    return this.#samples.reduce((a, b) => Math.max(a, b), 0);
  }
}
