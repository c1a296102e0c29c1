import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();
let serial = 0;

export class Span {
  constructor(name, parent) {
    this.id = (serial += 1);
    this.name = name;
    this.parent = parent ?? null;
    this.traceId = parent?.traceId ?? `t-${this.id.toString(16).padStart(12, '0')}`;
    this.attributes = {};
    this.events = [];
  }

  event(name, fields) {
    this.events.push({ name, ...fields });
  }
}

export function beginSpan(name) {
  const span = new Span(name, storage.getStore());
  storage.enterWith(span);
  return span;
}

export function inSpan(name, work) {
  return storage.run(new Span(name, storage.getStore()), work);
}

export function currentSpan() {
  return storage.getStore();
}
