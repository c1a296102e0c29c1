import { AsyncLocalStorage } from 'node:async_hooks';

export class Scope {
  constructor(name, parent, values = {}) {
    this.name = name;
    this.parent = parent;
    this.values = values;
    this.notes = [];
  }

  get(key) {
    if (key in this.values) return this.values[key];
    return this.parent ? this.parent.get(key) : undefined;
  }

  note(text, detail) {
    this.notes.push({ text, detail, order: this.notes.length });
  }
}

const storage = new AsyncLocalStorage();

export function enter(name, values) {
  const scope = new Scope(name, storage.getStore(), values);
  storage.enterWith(scope);
  return scope;
}

export function within(name, values, work) {
  const scope = new Scope(name, storage.getStore(), values);
  return storage.run(scope, () => work(scope));
}

export function here() {
  return storage.getStore();
}
