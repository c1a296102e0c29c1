'use strict';
const fs = require('node:fs');
const path = require('node:path');
const acorn = require('acorn');

class Graph {
  #dir;
  #modules = new Map();
  #order = [];

  constructor(dir) {
    this.#dir = dir;
  }

  enter(file) {
    if (this.#modules.has(file)) return this;
    const code = fs.readFileSync(path.join(this.#dir, file), 'utf8');
    const ast = acorn.parse(code, { ecmaVersion: 2022, sourceType: 'module' });
    const imports = ast.body.filter((node) => node.type === 'ImportDeclaration').map((node) => node.source.value.replace(/^\.\//, ''));
    const exported = ast.body.filter((node) => node.type === 'ExportNamedDeclaration').length;
    this.#modules.set(file, { file, code, imports, exported });
    for (const next of imports) this.enter(next);
    this.#order.push(file);
    return this;
  }

  *[Symbol.iterator]() {
    for (const file of this.#order) yield this.#modules.get(file);
  }
}

module.exports = { Graph };
