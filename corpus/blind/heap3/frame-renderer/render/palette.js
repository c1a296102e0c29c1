export class Palette {
  #colours;

  constructor(size) {
    this.#colours = Array.from({ length: size }, (_, i) => {
      const colour = { r: (i * 37) & 255, g: (i * 91) & 255, b: (i * 11) & 255, name: `tone-${i}` };
      colour.next = null;
      return colour;
    });
    for (let i = 1; i < size; i++) this.#colours[i - 1].next = this.#colours[i];
  }

  at(n) {
    return this.#colours[n % this.#colours.length];
  }
}
