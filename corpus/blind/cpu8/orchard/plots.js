// Planting register: rows of trees per block, as exported from the field tablets.

export class PlantingRegister {
  #rows = [];
  #blocks = new Map();
  #varieties = ['Elstar', 'Boskoop', 'Topaz', 'Santana', 'Pinova', 'Natyra'];

  add(row) {
    this.#rows.push(row);
    const list = this.#blocks.get(row.block) ?? [];
    list.push(row);
    this.#blocks.set(row.block, list);
    return this;
  }

  get size() {
    return this.#rows.length;
  }

  varietyKnown(name) {
    return this.#varieties.includes(name);
  }

  rowsOf(block) {
    return this.#blocks.get(block) ?? [];
  }

  pick(predicate) {
    return this.#rows.find(predicate) ?? null;
  }

  *[Symbol.iterator]() {
    yield* this.#rows;
  }
}

export const tagged = (tag) => (row) => row.tag === tag;
export const inBlock = (block) => (row) => row.block === block;
