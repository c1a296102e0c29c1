import { AsyncLocalStorage } from 'node:async_hooks';
import type { Letter } from './outbox.ts';

export class Scope {
  readonly letter: Letter;
  readonly parent: Scope | undefined;
  readonly lines: string[] = [];
  readonly marks: { name: string; at: number }[] = [];

  constructor(letter: Letter, parent: Scope | undefined) {
    this.letter = letter;
    this.parent = parent;
  }

  mark(name: string): void {
    this.marks.push({ name, at: performance.now() });
  }
}

const storage = new AsyncLocalStorage<Scope>();

export function current(): Scope | undefined {
  return storage.getStore();
}

export function within<T>(letter: Letter, work: () => T): T {
  return storage.run(new Scope(letter, current()), work);
}

export function outside<T>(work: () => T): T {
  return storage.exit(work);
}

export function note(text: string): void {
  current()?.lines.push(text);
}
