'use strict';

/** Doubly linked chain with a sentinel; nodes are handed out so that callers can move them. */
class Chain {
  constructor() {
    const root = { prev: null, next: null, value: undefined };
    root.prev = root;
    root.next = root;
    this.root = root;
  }

  get first() {
    return this.root.next === this.root ? null : this.root.next;
  }

  get last() {
    return this.root.prev === this.root ? null : this.root.prev;
  }

  get length() {
    let n = 0;
    for (let node = this.root.next; node !== this.root; node = node.next) n++;
    return n;
  }

  prepend(value) {
    const node = { prev: this.root, next: this.root.next, value };
    this.root.next.prev = node;
    this.root.next = node;
    return node;
  }

  detach(node) {
    node.prev.next = node.next;
    node.next.prev = node.prev;
    node.prev = node.next = null;
    return node.value;
  }

  promote(node) {
    node.prev.next = node.next;
    node.next.prev = node.prev;
    node.prev = this.root;
    node.next = this.root.next;
    this.root.next.prev = node;
    this.root.next = node;
  }

  *[Symbol.iterator]() {
    for (let node = this.root.next; node !== this.root; node = node.next) yield node.value;
  }
}

module.exports = { Chain };
