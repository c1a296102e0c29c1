import {
  contains,
  enclosingFunction,
  endLineOf,
  lineOf,
  type Node,
  type SourceFile,
} from '../facts/syntax.ts';

/** Self time by line of each source file. */
export class LineTimes {
  private readonly byLine = new Map<SourceFile, Map<number, number>>();
  /** Time of functions that have no ticks. */
  private readonly unlined = new Map<SourceFile, { node: Node; micros: number }[]>();

  add(file: SourceFile, line: number, micros: number): void {
    const lines = this.byLine.get(file) ?? new Map<number, number>();
    this.byLine.set(file, lines);
    lines.set(line, (lines.get(line) ?? 0) + micros);
  }

  addUnlined(file: SourceFile, node: Node, micros: number): void {
    const list = this.unlined.get(file) ?? [];
    list.push({ node, micros });
    this.unlined.set(file, list);
  }

  /** Self time on a node's lines, callbacks within it included. */
  in(file: SourceFile, node: Node): number {
    let micros = 0;
    const lines = this.byLine.get(file);
    for (let line = lineOf(node); line <= endLineOf(node); line++)
      if (!isCrowded(file, node, line)) micros += lines?.get(line) ?? 0;
    // Without ticks any part of a function may be what its time was for, but no part of another's.
    const around = enclosingFunction(file, node) ?? file.program;
    for (const other of this.unlined.get(file) ?? [])
      if (other.node === around || contains(node, other.node)) micros += other.micros;
    return micros;
  }

  on(file: SourceFile, lines: Iterable<number>): number {
    let micros = 0;
    for (const line of lines) micros += this.byLine.get(file)?.get(line) ?? 0;
    return micros;
  }

  of(file: SourceFile): ReadonlyMap<number, number> {
    return this.byLine.get(file) ?? new Map<number, number>();
  }
}

/** Longer than any line that a person writes. */
const LONG_LINE = 400;

/** Whether a line holds far more than the node: minified code, where a line's time tells of nothing in particular. */
function isCrowded(file: SourceFile, node: Node, line: number): boolean {
  const start = file.lineStarts[line - 1];
  const end = file.lineStarts[line] ?? file.text.length;
  if (end - start <= LONG_LINE) return false;
  return Math.min(end, node.end!) - Math.max(start, node.start!) < (end - start) / 2;
}
