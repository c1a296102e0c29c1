import { APP, type CpuModel, DEPENDENCY } from '../../cpu/model.ts';
import { calleesOf, generatedOf, labelOf } from '../../cpu/query.ts';
import { isAnonymous } from '../../format/anonymous.ts';
import { excerptOf } from '../facts/excerpt.ts';
import { functionAt } from '../facts/function-places.ts';
import { isTooMuch, parseSource } from '../facts/parse.ts';
import { isCall, isFunction, type SourceFile } from '../facts/syntax.ts';
import type { Finding } from '../finding.ts';
import type { ProbedPlace } from './instrument.ts';
import { isFile } from './is-file.ts';
import { hadCpu } from './pace.ts';

// The functions that a place in a recording leads to, in the files of the program.

/** A place as V8 names it. */
export interface Target {
  url: string;
  /** 1-based. */
  line: number;
  column: number | null;
  name: string;
  /** Where it is shown, where a source map has another place for it than it runs at. */
  shown?: { url: string; line: number; column: number };
  /** All of its time in the recording, microseconds on a CPU, and of the functions that it calls; left out where there is none. */
  micros?: number;
  callees?: ReadonlyMap<string, number>;
  /** Of the recording's CPU time, what the collector takes: 0–1. */
  collected?: number;
  /** Of the recording's wall time, what its thread was idle: 0–1. */
  idle?: number;
  /** Only what stands on the line, and the function around it. */
  onlyLine: boolean;
}

/** Of a place's time, what a function below it has that is probed with it. */
const HEAVY = 0.15;
const MOST = 8;

/** A function and the heavy ones below it, through those of Node: what is repeated is often one call further down. */
export function targetsBelow(model: CpuModel, frame: number): Target[] {
  const { functions } = model;
  const least = HEAVY * functions.total[frame];
  const found: number[] = [];
  const seen = new Set<number>([frame]);
  const queue = [frame];
  for (const at of queue) {
    const category = functions.category[at];
    if ((category === APP || category === DEPENDENCY) && isFile(labelOf(model, at).url)) found.push(at);
    if (found.length >= MOST) break;
    for (const { frame: callee, total } of calleesOf(model, at))
      if (total >= least && !seen.has(callee)) {
        seen.add(callee);
        queue.push(callee);
      }
  }
  return found.map((one) => targetOf(model, one));
}

/** The function that a finding is about, with those below it; of one that no sample fell on, itself. Empty where it is in no file. */
export function targetsOf(
  model: CpuModel,
  { frames, subject }: Pick<Finding, 'frames' | 'subject'>,
): Target[] {
  if (!('url' in subject) || !isFile(subject.url)) return [];
  if (frames?.length) return targetsBelow(model, frames[0]);
  const { url, line, column, name } = subject;
  return line === null ? [] : [{ url, line, column, name, onlyLine: false }];
}

/** Where a function runs: of code that a build made, in what it made. */
export function targetOf(model: CpuModel, frame: number): Target {
  const label = labelOf(model, frame);
  const ran = generatedOf(model, frame);
  const onCpu = hadCpu(model);
  const { url, line, column } = ran && ran.url !== label.url && isFile(ran.url) ? ran : label;
  return {
    url,
    line: line ?? 1,
    column,
    name: label.name,
    micros: onCpu * model.functions.total[frame],
    callees: calleesByName(model, frame, onCpu),
    collected: model.onCpu > 0 ? model.categories.gc / model.onCpu : 0,
    idle: model.wall > 0 ? model.categories.idle / model.wall : 0,
    ...(url === label.url
      ? {}
      : { shown: { url: label.url, line: label.line ?? 1, column: label.column ?? 1 } }),
    onlyLine: false,
  };
}

function calleesByName(model: CpuModel, frame: number, onCpu: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const { frame: callee, total } of calleesOf(model, frame)) {
    const name = labelOf(model, callee).name.split('.').at(-1)!;
    found.set(name, (found.get(name) ?? 0) + onCpu * total);
  }
  return found;
}

/** Functions of a recording that have a name, most total time first. */
export function framesNamed(model: CpuModel, name: string): number[] {
  const { order, total } = model.functions;
  return [...order]
    .filter((frame) => {
      const label = labelOf(model, frame);
      return label.name.split('.').at(-1) === name.split('.').at(-1) && isFile(label.url);
    })
    .sort((a, b) => total[b] - total[a]);
}

/** Of a callback, the code that hands it on: what calls it, and how often, is a call there. Null of other functions. */
export function aroundCallback(file: SourceFile, { node }: ProbedPlace): ProbedPlace | null {
  const parent = node && file.parents.get(node);
  if (!node || !isCall(parent) || parent.callee === node) return null;
  let around = file.parents.get(parent);
  while (around && !isFunction(around)) around = file.parents.get(around);
  return around && isFunction(around) ? { node: around } : { node: null };
}

/** A file as it is parsed: all of it, or of one that is too large what a probe counts in. */
export interface Parsed {
  file: SourceFile;
  /** What was parsed in the place of its text, at the same offsets; null where that is all of it. */
  excerpt: string | null;
}

/** The tree of a file with the code that targets mean; null where it cannot be parsed. */
export function parseFor(path: string, text: string, targets: readonly Target[]): Parsed | null {
  const excerpt = isTooMuch(text) ? excerptOf(text, offsetsOf(text, targets)) : null;
  const file = parseSource(path, text, excerpt);
  return file && { file, excerpt };
}

function offsetsOf(text: string, targets: readonly Target[]): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return targets.flatMap(({ line, column }) => {
    const start = starts[line - 1];
    if (start === undefined) return [];
    return start + (column === null ? Math.max(0, text.slice(start).search(/\S/)) : column - 1);
  });
}

/** The code that a target means in its file. */
export function placeIn(file: SourceFile, { line, column, name, onlyLine }: Target): ProbedPlace {
  if (!onlyLine) return { node: functionAt(file, line, column, isAnonymous(name) ? '' : name) };
  const begins = file.functions.find((fn) => fn.loc!.start.line === line && !isCall(file.parents.get(fn)));
  if (begins) return { node: begins };
  // The innermost function around the line's code.
  const start = file.lineStarts[line - 1] ?? file.text.length;
  const offset = start + (/\S/.exec(file.text.slice(start))?.index ?? 0);
  const around = file.functions.filter((fn) => fn.body.start! <= offset && offset < fn.end!);
  return { node: around.at(-1) ?? null, line };
}
