import { Place } from './place.js';

const KINDS = ['wood', 'lake', 'village', 'moor', 'quarry', 'park'];
const PARTS = ['ash', 'beck', 'combe', 'dale', 'end', 'ford', 'gate', 'ham', 'holt', 'ley', 'mere', 'stead', 'thorpe', 'wick'];

export class Noise {
  constructor(seed) {
    this.s = Uint32Array.of(seed, seed ^ 0xdeadbeef);
  }

  next() {
    const s = this.s;
    s[0] = Math.imul(s[0], 747796405) + 2891336453;
    s[1] = Math.imul(s[1] ^ (s[0] >>> 9), 277803737);
    return (s[1] ^ (s[1] >>> 16)) >>> 0;
  }

  below(n) {
    return this.next() % n;
  }
}

export class Atlas {
  constructor(size, noise) {
    this.places = [];
    this.byKind = new Map(KINDS.map((k) => [k, []]));
    this.cells = new Map();
    for (let id = 0; id < size; id++) {
      const place = this.#make(id, noise);
      this.places.push(place);
      this.byKind.get(place.kind).push(place);
      const cell = `${Math.floor(place.ring[0] / 500)}:${Math.floor(place.ring[1] / 500)}`;
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(place);
    }
  }

  #make(id, noise) {
    const kind = KINDS[noise.below(KINDS.length)];
    const name = () => PARTS[noise.below(PARTS.length)] + PARTS[noise.below(PARTS.length)];
    const ring = new Int16Array(36);
    ring[0] = noise.below(10_000);
    ring[1] = noise.below(10_000);
    for (let i = 2; i < ring.length; i++) {
      const angle = (Math.floor(i / 2) / 18) * 2 * Math.PI;
      ring[i] = Math.round((i % 2 === 0 ? -Math.sin(angle) : Math.cos(angle)) * (20 + noise.below(15)));
    }
    return new Place(id, `The ${kind} of ${name()} at ${name()} (${noise.below(1e6)})`, kind, ring);
  }

  near(x, y) {
    return this.cells.get(`${Math.floor(x / 50)}:${Math.floor(y / 50)}`) ?? [];
  }
}
