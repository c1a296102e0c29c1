import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();

export class Scope {
  constructor(name, parent) {
    this.name = name;
    this.parent = parent;
    this.attributes = {};
    this.events = [];
  }
}

export function withScope(name, work) {
  return storage.run(new Scope(name, storage.getStore() ?? null), work);
}

export function note(text, attributes) {
  const scope = storage.getStore();
  if (!scope) return;
  scope.events.push({ text, ...attributes });
  scope.attributes.last = text;
}

export function path() {
  const scope = storage.getStore();
  return scope ? scope.name : '-';
}
