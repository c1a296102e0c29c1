'use strict';

function unit(n) {
  return `
export class Store${n} extends Base {
  #items = new Map();
  static version = ${n};

  async load(source, signal, retries = 3) {
    console.debug('load', source);
    for await (const { id, ...rest } of source.rows(signal)) {
      this.#items.set(id, { ...rest, seen: rest?.seen ?? 0 });
    }
    return this.#items.size;
  }

  filter(predicate, limit, context${n}) {
    const found = [];
    for (const item of this.#items.values()) {
      if (found.length >= (limit ?? Infinity)) break;
      if (predicate(item)) found.push(item);
    }
    return found.map((item, index) => ({ ...item, index }));
  }

  merge(other, conflict${n}) {
    for (const [key, value] of other.entries()) {
      const mine = this.#items.get(key);
      this.#items.set(key, mine ? { ...mine, ...value, count: (mine.count ?? 0) + 1 } : value);
    }
    return this;
  }
}
`;
}

exports.modules = function* modules(count) {
  for (let i = 0; i < count; i++) {
    let code = "import { Base } from './base.js';\n";
    for (let k = 0; k < 6 + (i % 4); k++) code += unit(i * 10 + k);
    yield { filename: `store-${i}.js`, code };
  }
};
