import type { Caret, Line, TextBuffer } from './buffer.ts';

interface Entry { label: string; lines: Line[]; caret: Caret }

export class History {
  private past: Entry[] = [];
  private future: Entry[] = [];
  private readonly buffer: TextBuffer;
  private readonly limit: number;

  constructor(buffer: TextBuffer, limit = 120) {
    this.buffer = buffer;
    this.limit = limit;
  }

  private entry(label: string): Entry {
    return { label, lines: this.buffer.capture(), caret: { ...this.buffer.caret } };
  }

  /** Run an edit so that it can be taken back. */
  transact(label: string, at: number, count: number, texts: string[]): void {
    this.past.push(this.entry(label));
    if (this.past.length > this.limit) this.past.shift();
    this.future.length = 0;
    this.buffer.replaceLines(at, count, texts);
  }

  undo(): string | null {
    return this.swap(this.past, this.future);
  }

  redo(): string | null {
    return this.swap(this.future, this.past);
  }

  private swap(from: Entry[], to: Entry[]): string | null {
    const entry = from.pop();
    if (!entry) return null;
    to.push(this.entry(entry.label));
    this.buffer.restore(entry.lines);
    this.buffer.caret = entry.caret;
    return entry.label;
  }
}
