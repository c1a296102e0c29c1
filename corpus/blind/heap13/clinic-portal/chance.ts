export class Chance {
  #a: number;
  #c = 1;

  constructor(seed: number) {
    this.#a = seed >>> 0;
  }

  int(n: number): number {
    this.#c = (this.#c + 0x9e3779b9) >>> 0;
    let t = (this.#a ^ this.#c) >>> 0;
    t = Math.imul(t ^ (t >>> 16), 0x85ebca6b) >>> 0;
    t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35) >>> 0;
    return ((t ^ (t >>> 16)) >>> 0) % n;
  }
}
