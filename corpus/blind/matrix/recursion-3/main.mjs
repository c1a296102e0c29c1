class Item {
  #name;
  #weight;
  #worth;
  constructor(name, weight, worth) {
    this.#name = name;
    this.#weight = weight;
    this.#worth = worth;
  }
  get name() { return this.#name; }
  get weight() { return this.#weight; }
  get worth() { return this.#worth; }
}

class Backpack {
  #items;
  #capacity;
  constructor(items, capacity) {
    this.#items = items;
    this.#capacity = capacity;
  }
  #best(index, free) {
    if (index === this.#items.length || free === 0) return 0;
    const skip = this.#best(index + 1, free);
    const item = this.#items[index];
    if (item.weight > free) return skip;
    return Math.max(skip, item.worth + this.#best(index + 1, free - item.weight));
  }
  get value() { return this.#best(0, this.#capacity); }
  get heaviest() {
    return this.#items.reduce((a, b) => (b.weight > a.weight ? b : a)).name;
  }
}

class Expedition {
  #backpacks = [];
  add(backpack) { this.#backpacks.push(backpack); }
  pack() {
    return this.#backpacks.map(b => ({ value: b.value, heaviest: b.heaviest }));
  }
}

const expedition = new Expedition();
for (let n = 0; n < 17; n++) {
  const items = Array.from({ length: 25 }, (_, i) => new Item(`item${i}`, 2 + ((i * 7 + n) % 9), 5 + ((i * 13 + n) % 17)));
  expedition.add(new Backpack(items, 52));
}
console.log(expedition.pack().slice(0, 3));
