'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');

const storage = new AsyncLocalStorage();
let ids = 0;

class Span {
  constructor(name, attributes, parent) {
    this.id = ++ids;
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.events = [];
  }

  event(text) {
    this.events.push({ text, span: this.id });
  }
}

function withSpan(name, attributes, fn) {
  const span = new Span(name, attributes, storage.getStore());
  return storage.run(span, fn);
}

module.exports = { withSpan, current: () => storage.getStore() };
