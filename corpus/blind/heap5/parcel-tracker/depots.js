export class DepotDirectory {
  #depots = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#depots.push({
        code: `DEP${String(i).padStart(4, '0')}`,
        address: { street: `Industrieweg ${i}`, town: `Town ${i % 140}`, country: ['NL', 'BE', 'DE', 'FR'][i % 4] },
        opening: Array.from({ length: 7 }, (_, day) => ({ day, from: 5 + (i % 3), until: 20 + (day % 3) })),
      });
    }
  }

  get size() {
    return this.#depots.length;
  }

  at(index) {
    return this.#depots[index % this.#depots.length];
  }
}
