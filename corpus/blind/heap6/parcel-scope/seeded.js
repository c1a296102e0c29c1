export class Seeded {
  #n;
  constructor(n) { this.#n = n; }
  below(limit) {
    this.#n = (this.#n * 16807) % 2147483647;
    return this.#n % limit;
  }
}
