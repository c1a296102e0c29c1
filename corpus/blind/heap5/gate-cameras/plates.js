const LETTERS = 'BDFGHJKLNPRSTVXZ';

export class Plates {
  #owners = new Map();
  #list = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      const plate = `${LETTERS[i % 16]}${LETTERS[(i >> 4) % 16]}${String(i % 1000).padStart(3, '0')}${LETTERS[(i >> 8) % 16]}`;
      if (this.#owners.has(plate)) continue;
      this.#owners.set(plate, { plate, company: `Company ${i % 311}`, permit: { from: i % 365, until: (i % 365) + 200 }, gates: [1 + (i % 6), 1 + ((i + 2) % 6)] });
      this.#list.push(plate);
    }
  }

  at(i) {
    return this.#list[i % this.#list.length];
  }

  owner(plate) {
    return this.#owners.get(plate);
  }
}
