export class Assets {
  #shapes = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#shapes.push({ name: `shape-${i}`, outline: Array.from({ length: 80 }, (_, k) => ({ x: Math.cos(k / 12) * (10 + i), y: Math.sin(k / 12) * (10 + i) })) });
    }
  }

  get count() {
    return this.#shapes.length;
  }

  shape(i) {
    return this.#shapes[i];
  }
}
