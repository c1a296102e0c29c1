import { TextBuffer } from './buffer.ts';
import { History } from './history.ts';
import { Speller } from './spelling.ts';

export class Editor {
  readonly buffer: TextBuffer;
  readonly history: History;
  private readonly speller: Speller;
  private readonly width: number;

  constructor(text: string, speller: Speller, width = 72) {
    this.buffer = new TextBuffer(text);
    this.history = new History(this.buffer);
    this.speller = speller;
    this.width = width;
    for (let i = 0; i < this.buffer.length; i++) this.lint(i);
  }

  private lint(n: number): void {
    const line = this.buffer.line(n);
    line.marks = this.speller.check(line.text);
  }

  type(text: string): void {
    const { line, column } = this.buffer.caret;
    const current = this.buffer.line(line).text;
    const next = current.slice(0, column) + text + current.slice(column);
    const wrapped = this.wrap(next);
    this.history.transact('type', line, 1, wrapped);
    for (let i = 0; i < wrapped.length; i++) this.lint(line + i);
    const last = line + wrapped.length - 1;
    this.buffer.caret = { line: last, column: Math.min(column + text.length, wrapped[wrapped.length - 1].length) };
  }

  private wrap(text: string): string[] {
    const out: string[] = [];
    let rest = text;
    while (rest.length > this.width) {
      let cut = rest.lastIndexOf(' ', this.width);
      if (cut <= 0) cut = this.width;
      out.push(rest.slice(0, cut));
      rest = rest.slice(cut + 1);
    }
    out.push(rest);
    return out;
  }

  joinWithNext(): void {
    const { line } = this.buffer.caret;
    if (line + 1 >= this.buffer.length) return;
    const joined = `${this.buffer.line(line).text} ${this.buffer.line(line + 1).text}`;
    const wrapped = this.wrap(joined);
    this.history.transact('join', line, 2, wrapped);
    for (let i = 0; i < wrapped.length; i++) this.lint(line + i);
  }

  moveTo(line: number, column: number): void {
    const l = Math.max(0, Math.min(line, this.buffer.length - 1));
    this.buffer.caret = { line: l, column: Math.min(column, this.buffer.line(l).text.length) };
  }

  acceptSuggestion(): boolean {
    const { line } = this.buffer.caret;
    const { text, marks } = this.buffer.line(line);
    const mark = marks.find((m) => m.tag !== '?');
    if (!mark) return false;
    this.history.transact('correct', line, 1, [text.slice(0, mark.from) + mark.tag + text.slice(mark.to)]);
    this.lint(line);
    return true;
  }
}
