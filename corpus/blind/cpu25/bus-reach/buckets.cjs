'use strict';

/** Costs are small whole numbers, so a ring of buckets replaces a heap. */
class Ring {
  constructor(nodes, span) {
    this.span = span;
    this.head = new Int32Array(span).fill(-1);
    this.next = new Int32Array(nodes);
    this.before = new Int32Array(nodes);
    this.where = new Int32Array(nodes).fill(-1);
    this.count = 0;
    this.at = 0;
  }

  reset() {
    this.at = 0;
  }

  put(node, key) {
    const slot = key % this.span;
    if (this.where[node] !== -1) this.drop(node);
    const head = this.head[slot];
    this.next[node] = head;
    this.before[node] = -1;
    if (head !== -1) this.before[head] = node;
    this.head[slot] = node;
    this.where[node] = slot;
    this.count++;
  }

  drop(node) {
    const n = this.next[node];
    const b = this.before[node];
    if (b === -1) this.head[this.where[node]] = n;
    else this.next[b] = n;
    if (n !== -1) this.before[n] = b;
    this.where[node] = -1;
    this.count--;
  }

  take() {
    while (this.head[this.at] === -1) this.at = this.at + 1 === this.span ? 0 : this.at + 1;
    const node = this.head[this.at];
    this.drop(node);
    return node;
  }
}

module.exports = { Ring };
