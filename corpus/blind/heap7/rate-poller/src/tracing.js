import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();
let nextId = 1;

export class Trace {
  constructor(name, parent) {
    this.id = nextId;
    nextId += 1;
    this.name = name;
    this.parent = parent;
    this.tags = Object.create(null);
    this.spans = [];
  }

  get depth() {
    return this.parent ? 1 : 0;
  }

  span(name, fields) {
    this.spans.push({ name, order: this.spans.length, detail: `${this.name}#${this.id} ${name}`, ...fields });
  }
}

export function current() {
  return storage.getStore();
}

export function traced(name, work) {
  const trace = new Trace(name, storage.getStore());
  return storage.run(trace, work, trace);
}
