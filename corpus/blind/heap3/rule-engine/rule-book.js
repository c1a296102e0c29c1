const fields = ['amount', 'age', 'distance'];
const ops = ['over', 'under', 'unlike'];

export class RuleBook {
  #rules = new Map();

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#rules.set(`product-${i}`, {
        name: `rule ${i}`,
        conditions: Array.from({ length: 3 }, (_, n) => ({ field: fields[n], op: ops[(i + n) % 3], value: (i * 17 + n * 5) % 500 })),
        author: `clerk-${i % 30}`,
      });
    }
  }

  find(product) {
    return this.#rules.get(product);
  }
}
