import { AsyncLocalStorage } from 'node:async_hooks';

export class Scope {
  readonly name: string;
  readonly trace: string;
  readonly parent: Scope | undefined;
  readonly tags = new Map<string, string>();
  readonly notes: string[] = [];
  payload: unknown = null;

  constructor(name: string, trace: string, parent: Scope | undefined) {
    this.name = name;
    this.trace = trace;
    this.parent = parent;
  }

  note(text: string): void {
    this.notes.push(text);
  }

  tag(key: string): string | undefined {
    return this.tags.get(key) ?? this.parent?.tags.get(key);
  }
}

export const scopes = new AsyncLocalStorage<Scope>();

let counter = 0;

export function inScope<T>(name: string, fn: (scope: Scope) => T): T {
  counter += 1;
  const scope = new Scope(name, `${name}-${counter.toString(36).padStart(6, '0')}`, scopes.getStore());
  return scopes.run(scope, () => fn(scope));
}
