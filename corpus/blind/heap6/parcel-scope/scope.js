import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage();

export class JobScope {
  constructor(name, tags, outer) {
    this.name = name;
    this.tags = tags;
    this.outer = outer;
    this.marks = [];
  }

  mark(label) {
    this.marks.push({ label, order: this.marks.length });
  }

  path() {
    return this.outer && this.outer.name !== this.name ? `${this.outer.name}/${this.name}` : this.name;
  }
}

export function enterScope(name, tags) {
  const scope = new JobScope(name, tags, current.getStore());
  current.enterWith(scope);
  return scope;
}

export function withScope(name, tags, work) {
  const scope = new JobScope(name, tags, current.getStore());
  return current.run(scope, work, scope);
}

export const activeScope = () => current.getStore();
