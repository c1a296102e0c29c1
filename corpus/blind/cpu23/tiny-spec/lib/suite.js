'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');

const current = new AsyncLocalStorage();

class Suite {
  constructor(title, parent = null) {
    this.title = title;
    this.parent = parent;
    this.children = [];
    this.before = [];
    this.cases = [];
  }
  get path() { return this.parent ? [...this.parent.path, this.title] : []; }
  get hooks() { return this.parent ? [...this.parent.hooks, ...this.before] : this.before; }

  *walk() {
    for (const c of this.cases) yield { name: [...this.path, c.title].join(' > '), hooks: this.hooks, body: c.body };
    for (const child of this.children) yield* child.walk();
  }
}

const api = {
  describe(title, body) {
    const parent = current.getStore();
    const suite = new Suite(title, parent);
    parent.children.push(suite);
    current.run(suite, body);
  },
  beforeEach(fn) { current.getStore().before.push(fn); },
  it(title, body) { current.getStore().cases.push({ title, body }); },
};

function collect(load) {
  const root = new Suite('');
  current.run(root, () => load(api));
  return root;
}

module.exports = { collect };
