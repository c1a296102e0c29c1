export class Tile {
  constructor(key, zoom, pixels) {
    this.key = key;
    this.zoom = zoom;
    this.pixels = pixels;
    this.mean = 0;
  }

  shade() {
    let sum = 0;
    for (let i = 0; i < this.pixels.length; i += 16) sum += this.pixels[i];
    this.mean = sum / (this.pixels.length / 16);
    return this.mean;
  }
}

export class Quarry {
  constructor(seed) {
    this.state = seed >>> 0;
    this.places = Array.from({ length: 16000 }, (_, i) => ({
      id: i,
      name: `place ${i} in sheet ${i % 97}`,
      box: [this.next() * 360, this.next() * 180, this.next(), this.next()],
      tags: { height: Math.floor(this.next() * 2000), people: Math.floor(this.next() * 90000) },
    }));
  }

  next() {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return ((z ^ (z >>> 16)) >>> 0) / 4294967296;
  }

  cut(key) {
    const zoom = 4 + Math.floor(this.next() * 12);
    const pixels = new Array(256);
    for (let i = 0; i < pixels.length; i++) pixels[i] = this.next() * 255 + 0.25;
    return new Tile(key, zoom, pixels);
  }
}
