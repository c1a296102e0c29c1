'use strict';

class PersonIndex {
  #names = new Map();

  add({ signature, persons }) {
    for (const { name } of persons) {
      const seen = this.#names.get(name);
      if (seen) {
        seen.count++;
        seen.last = signature;
      } else this.#names.set(name, { name, count: 1, first: signature, last: signature });
    }
  }

  mostNamed(n) {
    return [...this.#names.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)).slice(0, n);
  }
}

module.exports = { PersonIndex };
