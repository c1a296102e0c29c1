import { ownerOf } from '../../cpu/classify.ts';
import { APP } from '../../cpu/model.ts';
import type { SourceReader } from '../../files/reader.ts';
import { duration, percent, plural } from '../../format/numbers.ts';
import { fits } from '../../waits/goals.ts';
import { type OperationRow, type Place, PROGRAM, type WaitsModel } from '../../waits/model.ts';
import { ownFrames, placeOf } from '../../waits/operations.ts';
import { parseSource } from '../facts/parse.ts';
import type { SourceFile } from '../facts/syntax.ts';
import {
  type CodeChange,
  type CpuSubject,
  type Evidence,
  type Finding,
  type Strategy,
  WHOLE_RECORDING,
} from '../finding.ts';
import { codeName } from '../rule.ts';

// What rules about waits ask of a recording.

/** What rules ask of a recording of waits. */
export class WaitsCase {
  readonly model: WaitsModel;
  readonly sources: SourceReader;
  /** What shares are of: the time of all requests; of a program without requests its whole time. Microseconds. */
  readonly base: number;
  readonly baseName: string;
  /** Whether there are requests. */
  readonly serves: boolean;
  /** For each stack the frame of the program's own code that it begins in; -1 for none. */
  readonly own: Int32Array;
  /** Operations of each request, by start. Those of none come last, under -1. */
  readonly ofRequest: ReadonlyMap<number, number[]>;
  private readonly files = new Map<string, SourceFile | null>();

  constructor(model: WaitsModel, sources: SourceReader) {
    sources.learn(model.recording);
    this.model = model;
    this.sources = sources;
    this.serves = model.routes[0]?.route !== PROGRAM;
    this.base = model.routes.reduce((sum, { totalMicros }) => sum + totalMicros, 0) || 1;
    this.baseName = this.serves ? "requests' time" : 'run time';
    this.own = ownFrames(model.recording);
    const { operations } = model.recording;
    const lists = new Map<number, number[]>();
    for (let i = 0; i < operations.count; i++) {
      const list = lists.get(operations.request[i]);
      if (list) list.push(i);
      else lists.set(operations.request[i], [i]);
    }
    for (const list of lists.values()) list.sort((a, b) => operations.start[a] - operations.start[b]);
    this.ofRequest = lists;
  }

  share(micros: number): number {
    return Math.max(0, Math.min(1, micros / this.base));
  }

  label(operation: number): string {
    const { operations, strings } = this.model.recording;
    return strings[operations.label[operation]];
  }

  kind(operation: number): string {
    const { operations, strings } = this.model.recording;
    return strings[operations.kind[operation]];
  }

  took(operation: number): number {
    const { start, end } = this.model.recording.operations;
    return end[operation] - start[operation];
  }

  /** The frame of own code that an operation began in; -1 where its stack was not taken. */
  frameOf(operation: number): number {
    return this.own[this.model.recording.operations.stack[operation]];
  }

  placeAt(frame: number): Place {
    return placeOf(this.model.recording, frame);
  }

  /** Frames of the program's own code on a stack, innermost first. */
  ownFramesOf(stack: number): number[] {
    const { stacks, frames, strings } = this.model.recording;
    return Array.from(stacks.frame.subarray(stacks.start[stack], stacks.start[stack + 1])).filter(
      (frame) => ownerOf(strings[frames.url[frame]]).category === APP,
    );
  }

  /** The stack that most of these operations began in; 0 where none was taken. */
  mainStack(rows: Iterable<number>): number {
    const counts = new Map<number, number>();
    for (const i of rows) {
      const stack = this.model.recording.operations.stack[i];
      if (stack > 0) counts.set(stack, (counts.get(stack) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  }

  /** Whether most of these operations were begun by way of a package. */
  isThrough(rows: Iterable<number>, name: string): boolean {
    const { stacks, frames, strings } = this.model.recording;
    const stack = this.mainStack(rows);
    return stacks.frame
      .subarray(stacks.start[stack], stacks.start[stack + 1])
      .some((frame) => strings[frames.url[frame]].includes(`/node_modules/${name}/`));
  }

  /** A source file as a tree, read once; null where it cannot be parsed. */
  parsed(path: string, text: string): SourceFile | null {
    let file = this.files.get(path);
    if (file === undefined) this.files.set(path, (file = parseSource(path, text)));
    return file;
  }

  place(frame: number): CpuSubject {
    return frame < 0 ? WHOLE_RECORDING : placeOf(this.model.recording, frame);
  }

  /** Operations that take part in requests: beats of intervals do not. */
  rows(...kinds: string[]): OperationRow[] {
    return this.model.operations.filter(
      (row) => kinds.includes(row.kind) && !row.label.startsWith('setInterval'),
    );
  }

  /** The frame that most of these operations began in. */
  mainFrame(rows: Iterable<number>): number {
    const counts = new Map<number, number>();
    for (const i of rows) {
      const frame = this.frameOf(i);
      if (frame >= 0) counts.set(frame, (counts.get(frame) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
  }

  /** Lines of source around a place, as they stand on disk; null where they do not. */
  lines(
    subject: CpuSubject,
    before = 2,
    after = 3,
  ): { text: string; path: string; whole: string; line: number } | null {
    if (subject.line === null) return null;
    const source = this.sources.read(subject.url, subject.line, subject.column);
    if (!source || source.line === null) return null;
    const all = source.text.split('\n');
    const from = Math.max(0, source.line - 1 - before);
    const text = unindented(all.slice(from, source.line + after));
    return { text, path: source.path, whole: source.text, line: source.line };
  }
}

function unindented(lines: string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)![0].length);
  const least = Math.min(...indents, 40);
  return lines.map((line) => line.slice(least)).join('\n');
}

export interface WaitsRule {
  name: string;
  strategy: Strategy;
  find(c: WaitsCase): WaitsCandidate[];
}

/** What a rule of waits knows; `diagnose.ts` makes a `Finding` of it. */
export interface WaitsCandidate {
  title: string;
  verdict?: Finding['verdict'];
  subject: CpuSubject;
  /** Microseconds of the critical path that would go at the most. */
  micros: number;
  /** Part of these that requests waited before they began: no part of the time that they took. */
  late?: number;
  confidence: number;
  evidence: Evidence[];
  proposal: string;
  tradeOffs: string[];
  code?: CodeChange | null;
  goal?: string | null;
  basis?: Finding['basis'];
  strategy?: Strategy;
  impact?: string;
  /** Labels of the operations that it explains: a symptom of the same operation is not reported too. */
  explains: string[];
  /** `cause`: what is wrong is shown. `symptom`: reported only where no cause explains it. `rest`: only where there is nothing else. */
  level: 'cause' | 'symptom' | 'rest';
}

/** The start of a title: the function that a finding is about. */
export const actor = ({ name }: CpuSubject): string =>
  name === WHOLE_RECORDING.name ? 'The program' : codeName(name);

/** A goal on an operation, where a shell can hold its name. */
export function operationGoal(label: string, micros: number): string | null {
  const name = shortName(label);
  if (!/^[^'"`\\()\p{C}$]+$/u.test(name) || !fits(label, name)) return null;
  return `op.p95(${name}) <= ${limit(micros)}`;
}

/** `SELECT users` of a query, the label itself of what is short. */
export function shortName(label: string): string {
  const verb = /^(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.exec(label)?.[1];
  const table = /\b(?:FROM|INTO|UPDATE|JOIN)\s+["`]?([\w.]+)/i.exec(label)?.[1];
  if (verb && table) return `${verb.toUpperCase()} ${table}`;
  return label;
}

/** A limit in whole milliseconds, rounded up to a number that one would type. */
export function limit(micros: number): string {
  const millis = Math.max(1, micros / 1000);
  const step = millis > 100 ? 10 : millis > 20 ? 5 : 1;
  return `${Math.ceil(millis / step) * step}ms`;
}

export const onPathEvidence = (c: WaitsCase, micros: number, what: string): Evidence => ({
  metric: 'path',
  value: c.share(micros),
  unit: 'share',
  text: `${percent(c.share(micros))} of ${c.baseName} (${duration(micros)}): ${what}`,
});

export const countEvidence = (value: number, text: string): Evidence => ({
  metric: 'count',
  value,
  unit: 'count',
  text,
});

/** `p50 12 ms, p95 30 ms over 40 operations`. */
export const latencyEvidence = (row: OperationRow): Evidence => ({
  metric: 'op.p95',
  value: row.p95Micros,
  unit: 'micros',
  text: `\`${row.label}\`: ${plural(row.count, 'operation')}, p50 ${duration(row.p50Micros)}, p95 ${duration(row.p95Micros)}, p99 ${duration(row.p99Micros)}`,
});

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
