export interface Mark { from: number; to: number; tag: string }
export interface Line { text: string; marks: Mark[] }
export interface Caret { line: number; column: number }

export class TextBuffer {
  private lines: Line[];
  caret: Caret = { line: 0, column: 0 };
  revision = 0;

  constructor(text: string) {
    this.lines = text.split('\n').map((t) => ({ text: t, marks: [] }));
  }

  get length(): number { return this.lines.length; }
  line(n: number): Line { return this.lines[n]; }

  /** The one way in which the content changes. */
  replaceLines(at: number, count: number, texts: string[]): Line[] {
    this.revision++;
    return this.lines.splice(at, count, ...texts.map((text) => ({ text, marks: [] })));
  }

  capture(): Line[] {
    return this.lines.map((l) => ({ text: l.text, marks: l.marks.map((m) => ({ ...m })) }));
  }

  restore(lines: Line[]): void {
    this.lines = lines;
    this.revision++;
  }

  toString(): string {
    return this.lines.map((l) => l.text).join('\n');
  }
}
