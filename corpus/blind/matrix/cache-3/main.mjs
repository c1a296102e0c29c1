class Recent {
  #items = new Map();
  #limit;
  #misses = 0;
  constructor(limit) { this.#limit = limit; }
  get misses() { return this.#misses; }
  fetch(key, make) {
    if (this.#items.has(key)) return this.#items.get(key);
    this.#misses++;
    const value = make(key);
    this.#items.set(key, value);
    if (this.#items.size > this.#limit) this.#items.delete(this.#items.keys().next().value);
    return value;
  }
}

class Terrain {
  #seed;
  #recent = new Recent(48);
  constructor(seed) { this.#seed = seed; }
  get misses() { return this.#recent.misses; }
  #render(index) {
    let height = this.#seed + index;
    let total = 0;
    for (let i = 0; i < 1500; i++) {
      height = (height * 1664525 + 1013904223) % 4294967296;
      total += Math.sqrt(height % 1000);
    }
    return Math.round(total);
  }
  tile(index) {
    return this.#recent.fetch(index, i => this.#render(i));
  }
}

class Camera {
  #terrain;
  #frames = 0;
  constructor(terrain) { this.#terrain = terrain; }
  get frames() { return this.#frames; }
  draw(width) {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += this.#terrain.tile(i);
    this.#frames++;
    return sum;
  }
}

const terrain = new Terrain(99);
const camera = new Camera(terrain);
let light = 0;
for (let frame = 0; frame < 240; frame++) light = (light + camera.draw(56)) % 100003;
console.log(light, camera.frames, terrain.misses);
