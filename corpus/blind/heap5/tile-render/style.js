export class StyleSheet {
  #rules = new Map();

  constructor(layers) {
    for (const layer of layers) {
      const stops = [];
      for (let z = 0; z <= 18; z++) {
        stops.push({ zoom: z, width: z / 4, colour: `hsl(${(layer.length * 47 + z * 3) % 360} 60% 50%)`, dash: Array.from({ length: 24 }, (_, i) => i % (z + 2)) });
      }
      this.#rules.set(layer, stops);
    }
    this.glyphs = Array.from({ length: 6000 }, (_, code) => ({ code, advance: 6 + (code % 5), box: [0, 0, 6 + (code % 5), 12], name: `glyph-${code.toString(16)}` }));
  }

  get layers() {
    return [...this.#rules.keys()];
  }

  rule(layer, zoom) {
    return this.#rules.get(layer)[zoom];
  }
}
