const UNITS = ['g', 'ml', 'pcs'];
const GOODS = ['rice', 'lentils', 'oats', 'flour', 'oil', 'beans', 'tomatoes', 'sugar', 'salt', 'tea', 'coffee', 'pasta'];

export class Store {
  #items = new Map();
  #byShelf = new Map();
  #nextId = 1;

  constructor(count) {
    let s = 2024;
    const roll = (n) => (s = (s * 1366 + 150889) % 714025) % n;
    for (let i = 0; i < count; i++) {
      this.add({
        name: `${GOODS[roll(GOODS.length)]} ${1 + roll(9)}`,
        shelf: `S${roll(40)}`,
        amount: 10 + roll(900),
        unit: UNITS[roll(3)],
        best: `2027-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`,
      });
    }
  }

  add(fields) {
    const item = { id: this.#nextId++, ...fields };
    this.#items.set(item.id, item);
    if (!this.#byShelf.has(item.shelf)) this.#byShelf.set(item.shelf, new Set());
    this.#byShelf.get(item.shelf).add(item);
    return item;
  }

  get(id) {
    return this.#items.get(id);
  }

  take(id, amount) {
    const item = this.#items.get(id);
    if (!item || item.amount < amount) return null;
    item.amount -= amount;
    return item;
  }

  shelf(name) {
    return [...(this.#byShelf.get(name) ?? [])];
  }

  get size() {
    return this.#items.size;
  }
}
