'use strict';

class Graph {
  #files = new Map();

  add(file, { names, imports }) {
    this.#files.set(file, { names: new Set(names), imports });
  }

  stats() {
    let edges = 0;
    let missing = 0;
    let names = 0;
    for (const { names: own, imports } of this.#files.values()) {
      names += own.size;
      for (const i of imports) this.#files.has(i.slice(2)) ? edges++ : missing++;
    }
    return { files: this.#files.size, names, edges, missing };
  }
}

module.exports = { Graph };
