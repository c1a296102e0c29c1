import { AsyncLocalStorage } from 'node:async_hooks';

const scopes = new AsyncLocalStorage();

export class Scope {
  #notes = [];

  constructor(name, fields, parent) {
    this.name = name;
    this.fields = fields;
    this.parent = parent;
  }

  note(text, value) {
    this.#notes.push({ text, value });
  }

  get notes() {
    return this.#notes;
  }

  lookup(field) {
    return this.fields[field] ?? this.parent?.lookup(field);
  }
}

export function inScope(name, fields, fn) {
  return scopes.run(new Scope(name, fields, scopes.getStore()), fn);
}

export function currentScope() {
  return scopes.getStore();
}
