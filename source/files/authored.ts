import { isAnonymous } from '../format/anonymous.ts';
import { beginsAt, lineStartsOf, nameBefore, nameIn } from './function-text.ts';
import type { SourceReader } from './reader.ts';
import type { Script } from './script.ts';
import { isMinified, segmentAt } from './source-map.ts';

/** Where a function is in its author's source. Lines and columns are 0-based. */
export interface AuthoredPlace {
  name: string;
  source: number;
  line: number;
  column: number;
}

/** A function where its author wrote it. Line and column are 1-based. */
export interface AuthoredFunction {
  name: string;
  url: string;
  line: number;
  column: number;
}

/** Answers, of a function that ran at a place (1-based), where its author wrote it; null where no source map says. Maps are read when they are asked for. */
export function authoredBy(
  sources: SourceReader,
): (ran: Omit<AuthoredFunction, 'name'>, name: string) => AuthoredFunction | null {
  const scripts = new Map<string, Authored | null>();
  return ({ url, line, column }, name) => {
    let authored = scripts.get(url);
    if (authored === undefined) {
      const script = url === '' ? null : sources.script(url);
      authored = script === null || script === 'broken' ? null : new Authored(script);
      scripts.set(url, authored);
    }
    if (!authored?.begins(line - 1, column - 1, name)) return null;
    const place = authored.find(line - 1, column - 1, name);
    if (!place || !authored.isWorthShowing(place, line - 1)) return null;
    return {
      name: place.name,
      url: authored.script.urlOf(place.source),
      line: place.line + 1,
      column: place.column + 1,
    };
  };
}

/** The functions of one script, and where its map says they are. */
export class Authored {
  readonly script: Script;
  private readonly lineStarts: number[];
  private readonly sourceLines = new Map<number, number[]>();
  private readonly minified = new Map<number, boolean>();
  private readonly lines = new Map<number, { source: number; line: number } | 'minified' | null>();

  constructor(script: Script) {
    this.script = script;
    this.lineStarts = lineStartsOf(script.text);
  }

  private offset(line: number, column: number): number {
    return line < this.lineStarts.length ? this.lineStarts[line] + column : this.script.text.length + 1;
  }

  /** Whether a function of that name begins there, as it does not once the file has been written anew. */
  begins(line: number, column: number, name: string): boolean {
    return beginsAt(this.script.text, this.offset(line, column), name);
  }

  /** A source that nobody has the text of says less than the code that ran; unless that is minified, and says nothing. */
  isWorthShowing({ source }: AuthoredPlace, line: number): boolean {
    return this.script.textOf(source) !== null || this.isMinified(line);
  }

  find(line: number, column: number, name: string): AuthoredPlace | null {
    const { text, map } = this.script;
    if (line <= 0 && column <= 0 && isAnonymous(name)) return this.topLevel();
    const offset = this.offset(line, column);
    const last = lastName(name);
    const before = last === '' ? -1 : nameBefore(text, offset, last);
    // Columns of the name, where it is on the line that the function begins on.
    const nameColumn = before >= this.lineStarts[line] ? before - this.lineStarts[line] : -1;
    const named = nameColumn < 0 ? -1 : exactly(this.script, line, nameColumn);
    const isHead = named >= 0 && text.slice(before + last.length, offset).trim() === '';
    const at = isHead ? named : this.segmentOf(line, column);
    if (at < 0 || map.source[at] < 0) return this.moduleOf(line, column, name);
    const place = {
      source: map.source[at],
      line: map.line[at],
      column: map.originalColumn[at],
    };
    const original = named >= 0 && map.name[named] >= 0 ? map.names[map.name[named]] : '';
    // Minifiers drop names that nothing refers to.
    if (last === '' && !this.isMinified(line)) return { ...place, name };
    return { ...place, name: this.nameOf(name, last, original, place) };
  }

  /** The segment of a function: at its first character, else the next in its head, else the one before. */
  private segmentOf(line: number, column: number): number {
    const { map } = this.script;
    const at = segmentAt(map, line, column);
    if (at >= 0 && map.column[at] === column) return at;
    const next = at < 0 ? (line + 1 < map.lineStart.length ? map.lineStart[line] : -1) : at + 1;
    const isNear =
      next >= 0 &&
      next < map.lineStart[line + 1] &&
      map.column[next] <= column + HEAD &&
      map.source[next] >= 0;
    if (isNear && (at < 0 || map.source[at] === map.source[next])) return next;
    return at;
  }

  private nameOf(name: string, last: string, original: string, place: Omit<AuthoredPlace, 'name'>): string {
    if (original !== '') return original === last ? name : original;
    const text = this.script.textOf(place.source);
    if (text === null) return name;
    let starts = this.sourceLines.get(place.source);
    if (!starts) this.sourceLines.set(place.source, (starts = lineStartsOf(text)));
    const at = starts[place.line];
    return at === undefined ? name : nameIn(text, at, place.column, name, last);
  }

  /** A module's own function, in which bundlers wrap it: no code of an author, but what follows is. */
  private moduleOf(line: number, column: number, name: string): AuthoredPlace | null {
    const { map, text } = this.script;
    const head = text.slice(this.offset(line, column), this.offset(line, column) + 200);
    const isModule =
      /^\d+$/.test(name) || /\/|\.[cm]?[jt]sx?$/.test(name) || /^\(?[^)]*\b(?:module|exports)\b/.test(head);
    if (!isModule) return null;
    const at = segmentAt(map, line, column);
    const end = map.lineStart[Math.min(map.lineStart.length - 1, line + 3)];
    for (let k = at < 0 ? (map.lineStart[line] ?? end) : at + 1; k < end; k++)
      if (map.source[k] >= 0) return { name: '', source: map.source[k], line: 0, column: 0 };
    return null;
  }

  /** Of a bundle's top level the last source is the entry that all others come before (esbuild, rollup). */
  private topLevel(): AuthoredPlace | null {
    const { source } = this.script.map;
    for (let k = source.length - 1; k >= 0; k--)
      if (source[k] >= 0) return { name: '', source: source[k], line: 0, column: 0 };
    return null;
  }

  private isMinified(line: number): boolean {
    let known = this.minified.get(line);
    if (known === undefined) this.minified.set(line, (known = isMinified(this.script.map, line)));
    return known;
  }

  /** What a line of the generated file is of: its first code. Ticks have a line (here 0-based) and no column. */
  lineOf(line: number): { source: number; line: number } | 'minified' | null {
    let known = this.lines.get(line);
    if (known === undefined) this.lines.set(line, (known = this.findLine(line)));
    return known;
  }

  private findLine(line: number): { source: number; line: number } | 'minified' | null {
    const { map, text } = this.script;
    if (line < 0 || line + 1 >= map.lineStart.length) return null;
    if (this.isMinified(line)) return 'minified';
    const start = this.lineStarts[line] ?? text.length;
    const indent = /\S/.exec(text.slice(start, start + 400))?.index ?? 0;
    let at = segmentAt(map, line, indent);
    if (at < 0 || map.source[at] < 0) {
      // What is before the first segment is of no source; the line is of one all the same.
      at = map.lineStart[line];
      while (at < map.lineStart[line + 1] && map.source[at] < 0) at++;
      if (at === map.lineStart[line + 1]) return null;
    }
    return { source: map.source[at], line: map.line[at] };
  }
}

/** Characters of a function's head in which its first parameter or its body begins. */
const HEAD = 24;

/** `Parser.parse` and `get parse` are the function that its author called `parse`. */
const lastName = (name: string): string =>
  isAnonymous(name) ? '' : name.replace(/^(?:get|set|static|async) /, '').replace(/^.*\./, '');

function exactly({ map }: Script, line: number, column: number): number {
  const at = segmentAt(map, line, column);
  return at >= 0 && map.column[at] === column ? at : -1;
}
