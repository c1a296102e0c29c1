export class Prng {
  #s;
  constructor(seed) {
    this.#s = seed | 0 || 1;
  }
  next() {
    let x = this.#s;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#s = x;
    return (x >>> 0) / 4294967296;
  }
  below(n) {
    return Math.floor(this.next() * n);
  }
}

const FRUIT = ['apple', 'pear', 'quince', 'plum', 'medlar', 'cherry', 'damson', 'mulberry'];
const GRADES = ['extra', 'one', 'two', 'juice'];

export class Crate {
  constructor(id, rng) {
    this.id = id;
    this.fruit = FRUIT[rng.below(FRUIT.length)];
    this.grade = GRADES[rng.below(GRADES.length)];
    this.weights = Array.from({ length: 10 }, () => 90 + rng.below(160) + rng.next());
    this.origin = { row: rng.below(220), tree: rng.below(900), picked: `2026-0${1 + rng.below(9)}-1${rng.below(10)}` };
    this.remark = `${this.fruit} crate ${id}, ${this.grade} grade, row ${this.origin.row} tree ${this.origin.tree}`;
  }
}

export class Stock {
  constructor(seed, count) {
    const rng = new Prng(seed);
    this.crates = new Map();
    this.byFruit = Object.fromEntries(FRUIT.map((name) => [name, []]));
    for (let i = 0; i < count; i++) {
      const crate = new Crate(`c${(100000 + i).toString(36)}`, rng);
      this.crates.set(crate.id, crate);
      this.byFruit[crate.fruit].push(crate);
    }
  }
}
