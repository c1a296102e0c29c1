'use strict';
const { digest } = require('./digest.js');

/** Keys in a fixed order, so that two registrars write the same bytes. */
function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (value && typeof value === 'object') {
    return '{' + Object.keys(value).sort().map((k) => JSON.stringify(k) + ':' + canonical(value[k])).join(',') + '}';
  }
  return JSON.stringify(value);
}

class Register {
  constructor(pageSize) {
    this.pageSize = pageSize;
    this.pages = [];
    this.open = [];
  }

  enter(deed) {
    const text = canonical(deed);
    this.open.push({ deed, leaf: digest(text) });
    if (this.open.length === this.pageSize) this.turn();
  }

  turn() {
    if (!this.open.length) return;
    const levels = [this.open.map((e) => e.leaf)];
    while (levels[levels.length - 1].length > 1) {
      const below = levels[levels.length - 1];
      const above = [];
      for (let i = 0; i < below.length; i += 2) above.push(digest(below[i] + (below[i + 1] ?? below[i])));
      levels.push(above);
    }
    const before = this.pages.length ? this.pages[this.pages.length - 1].seal : '0'.repeat(64);
    const root = levels[levels.length - 1][0];
    this.pages.push({ levels, entries: this.open, root, seal: digest(before + root) });
    this.open = [];
  }

  proof(page, index) {
    const path = [];
    const { levels } = this.pages[page];
    for (let l = 0; l < levels.length - 1; l++) {
      const twin = index ^ 1;
      path.push({ left: (index & 1) === 1, hash: levels[l][twin] ?? levels[l][index] });
      index >>= 1;
    }
    return path;
  }
}

function check(leaf, path, root) {
  let hash = leaf;
  for (const { left, hash: other } of path) hash = digest(left ? other + hash : hash + other);
  return hash === root;
}

module.exports = { Register, check };
