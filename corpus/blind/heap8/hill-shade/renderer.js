class ShadedTile {
  constructor(address, shade) {
    this.address = address;
    this.shade = shade;
    this.rendered = address.x + address.y;
  }
}

const EDGE = 32;

export class Renderer {
  constructor(terrain, cache) {
    this.terrain = terrain;
    this.cache = cache;
  }

  #render(address) {
    const shade = new Float32Array(EDGE * EDGE);
    for (let j = 0; j < EDGE; j += 1) {
      for (let i = 0; i < EDGE; i += 1) {
        const px = address.x * EDGE + i;
        const py = address.y * EDGE + j;
        shade[j * EDGE + i] = this.terrain.at(px + 1, py) - this.terrain.at(px, py + 1);
      }
    }
    return new ShadedTile(address, shade);
  }

  pan(x, y) {
    let count = 0;
    for (let dy = 0; dy < 6; dy += 1) {
      const address = { z: 12, x, y: y * 8 + dy };
      if (!this.cache.get(address)) this.cache.put(address, this.#render(address));
      count += 1;
    }
    return count;
  }
}
