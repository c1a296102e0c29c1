export class StopWords {
  #words = new Set();

  constructor() {
    for (let i = 0; i < 26 ** 3; i += 2) {
      const letters = [i % 26, Math.floor(i / 26) % 26, Math.floor(i / 676)].map((n) => String.fromCharCode(97 + n));
      this.#words.add(`${letters.join('')}-stop`);
    }
    for (const word of ['ka', 'lo', 'ti', 'do']) this.#words.add(word);
  }

  has(word) {
    return this.#words.has(word);
  }
}
