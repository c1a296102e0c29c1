import { basename } from 'node:path';
import { APP, type CpuModel, DEPENDENCY, NATIVE, NODE } from '../cpu/model.ts';
import { type FrameLabel, isMetaFrame, labelOf, linesOf, nameOf, rowsOf } from '../cpu/query.ts';
import type { SourceReader } from './source.ts';
import {
  calleeName,
  contains,
  descend,
  enclosingFunction,
  endLineOf,
  type FunctionNode,
  functionAt,
  functionName,
  isCall,
  isFunction,
  isLoop,
  lineOf,
  type Node,
  parseSource,
  type SourceFile,
} from './syntax.ts';

/**
 * What an engineer would call "that function": a function with the callbacks it hands to `map`, `sort`, `find` and their
 * like, whose frames V8 counts apart. Times in microseconds.
 */
export interface Unit {
  label: FrameLabel;
  /** Rows of `recording.frames`. */
  frames: number[];
  self: number;
  total: number;
  gc: number;
  samples: number;
  category: number;
  package: string | null;
  file: SourceFile | null;
  /** The function, or the program for a module's top level. Null without source. */
  node: FunctionNode | SourceFile['program'] | null;
  /** True where the whole name is the module's top level. */
  topLevel: boolean;
}

export interface DiagnoseOptions {
  sources: SourceReader;
  /** The same program before the change. */
  baseline?: CpuModel;
  /** A sampling heap profile of the same run: bytes for microseconds. */
  allocation?: CpuModel;
}

/** Methods that call their argument once per element, and so are loops by another name. */
export const ITERATES = new Set([
  'map',
  'filter',
  'forEach',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'some',
  'every',
  'reduce',
  'reduceRight',
  'flatMap',
  'sort',
  'toSorted',
  'from',
  'replace',
  'replaceAll',
]);
const FEW = 160;

/** The recording seen as units with source: what rules are given. */
export class Case {
  readonly model: CpuModel;
  readonly options: DiagnoseOptions;
  /** By self time, largest first. */
  readonly units: Unit[] = [];
  private readonly byFrame = new Map<number, Unit>();
  private readonly files = new Map<string, SourceFile | null>();
  private readonly lineTime = new Map<SourceFile, Map<number, number>>();
  private readonly unlined = new Map<SourceFile, { node: Node; micros: number }[]>();
  private readonly functionOf = new Map<number, FunctionNode>();
  private readonly below = new Map<Unit, Map<string, number>>();
  private readonly inside = new WeakMap<Node, Node[]>();

  constructor(model: CpuModel, options: DiagnoseOptions) {
    this.model = model;
    this.options = options;
    const { functions } = model;
    const bySelf = functions.order.subarray(0, FEW);
    const byTotal = [...functions.order]
      .sort((a, b) => functions.total[b] - functions.total[a])
      .slice(0, FEW);
    const units = new Map<unknown, Unit>();
    for (const frame of new Set([...bySelf, ...byTotal])) {
      const category = functions.category[frame];
      if (category !== APP && category !== DEPENDENCY) continue;
      this.place(frame, units);
    }
    this.units.push(...[...units.values()].sort((a, b) => b.self - a.self));
  }

  /** A share of on-CPU time, 0–1. */
  share(micros: number): number {
    return this.model.onCpu > 0 ? micros / this.model.onCpu : 0;
  }

  /** How many samples a stretch of time stands for. */
  samples(micros: number): number {
    const { onCpu, sampleCount, wall } = this.model;
    return onCpu > 0 ? Math.round((micros / wall) * sampleCount) : 0;
  }

  unitOf(frame: number): Unit | null {
    return this.byFrame.get(frame) ?? null;
  }

  /** Units of the user's own code with source, hot enough to be worth a look. */
  own(leastShare = 0.02): (Unit & { file: SourceFile; node: Node })[] {
    return this.units.filter(
      (unit): unit is Unit & { file: SourceFile; node: FunctionNode } =>
        unit.file !== null && unit.node !== null && this.share(Math.max(unit.self, unit.total)) >= leastShare,
    );
  }

  /** Nodes of a unit: its own, not those of functions that merely stand inside it. */
  nodes(unit: Unit): Node[] {
    if (!unit.node || !unit.file) return [];
    const { file } = unit;
    let nodes = this.inside.get(unit.node);
    if (!nodes) {
      nodes = descend(unit.node, (node) => !isFunction(node) || ownerOf(file, node) === unit.node);
      this.inside.set(unit.node, nodes);
    }
    return nodes;
  }

  /** Self time on a node's lines, callbacks within it included. */
  timeIn(file: SourceFile, node: Node): number {
    let micros = 0;
    const lines = this.lineTime.get(file);
    for (let line = lineOf(node); line <= endLineOf(node); line++)
      if (!isCrowded(file, node, line)) micros += lines?.get(line) ?? 0;
    for (const other of this.unlined.get(file) ?? [])
      if (contains(other.node, node) || contains(node, other.node)) micros += other.micros;
    return micros;
  }

  /** Self time on a set of lines. */
  timeOnLines(file: SourceFile, lines: Iterable<number>): number {
    let micros = 0;
    for (const line of lines) micros += this.lineTime.get(file)?.get(line) ?? 0;
    return micros;
  }

  /** The lines of a unit by time, hottest first. */
  hotLines(unit: Unit): { line: number; micros: number }[] {
    if (!unit.file || !unit.node) return [];
    const lines = this.lineTime.get(unit.file) ?? new Map<number, number>();
    const [from, to] = [lineOf(unit.node), endLineOf(unit.node)];
    return [...lines]
      .filter(([line]) => unit.topLevel || (line >= from && line <= to))
      .map(([line, micros]) => ({ line, micros }))
      .sort((a, b) => b.micros - a.micros);
  }

  /** Loops around a node within its unit, innermost first: statements, and calls such as `map` around a callback. */
  loopsAround(unit: Unit, node: Node): Node[] {
    const loops: Node[] = [];
    if (!unit.file || !unit.node) return loops;
    const { parents } = unit.file;
    let below = node;
    for (let at = parents.get(node); at; below = at, at = parents.get(at)) {
      if (isLoop(at)) {
        const once =
          (at.type === 'ForStatement' && at.init === below) ||
          ((at.type === 'ForOfStatement' || at.type === 'ForInStatement') &&
            (at.right === below || at.left === below));
        if (!once) loops.push(at);
      } else if (isFunction(below) && isCall(at) && ITERATES.has(calleeName(at)) && at.callee !== below) {
        loops.push(at);
      }
      if (at === unit.node) break;
    }
    return loops;
  }

  /** Whether the project that a unit is part of has mitata to measure with. */
  hasMitata(unit: Unit | null): boolean {
    return unit?.file ? this.options.sources.lists(unit.file.path, 'mitata') : false;
  }

  /** Units that call this one, by time passed, with the call and whether it stands in a loop. */
  callers(unit: Unit): { unit: Unit; call: Node | null; inLoop: boolean; total: number }[] {
    const { tree } = this.model;
    const totals = new Map<Unit, number>();
    const rows = unit.frames.flatMap((frame) => [...rowsOf(this.model, frame)]).sort((a, b) => a - b);
    let covered = 0;
    for (const row of rows) {
      // Only the outermost activation on a stack has a caller that is another's.
      if (row < covered) continue;
      covered = tree.end[row];
      // Past builtins and node's own frames, to a caller with a name.
      let up = tree.parent[row];
      for (let hops = 0; up > 0 && hops < 12; hops++, up = tree.parent[up]) {
        const other = this.byFrame.get(tree.frame[up]);
        if (other && other !== unit) {
          totals.set(other, (totals.get(other) ?? 0) + tree.total[row]);
          break;
        }
        const category = this.model.functions.category[tree.frame[up]];
        if (!other && category !== NATIVE && category !== NODE) break;
      }
    }
    // A sample taken while a call returns can show a stack that never was.
    for (const [caller, total] of totals) if (total < 0.05 * unit.total) totals.delete(caller);
    return [...totals]
      .sort((a, b) => b[1] - a[1])
      .map(([caller, total]) => {
        const call =
          this.nodes(caller).find((node) => isCall(node) && calleeName(node) === unit.label.name) ?? null;
        return {
          unit: caller,
          call,
          inLoop: call !== null && this.loopsAround(caller, call).length > 0,
          total,
        };
      });
  }

  /** The nearest caller, up to three up, that reaches this unit from within a loop. */
  calledInLoop(unit: Unit): { unit: Unit; call: Node } | null {
    let at = [unit];
    const seen = new Set(at);
    for (let height = 0; height < 3; height++) {
      const next: Unit[] = [];
      for (const one of at) {
        for (const caller of this.callers(one).slice(0, 4)) {
          if (caller.unit === unit) continue;
          if (caller.inLoop && caller.call) return { unit: caller.unit, call: caller.call };
          if (!seen.has(caller.unit)) next.push(caller.unit);
          seen.add(caller.unit);
        }
      }
      at = next;
    }
    return null;
  }

  /** Total time of frames that `wanted` accepts, once per stack, below the unit's frames (or anywhere). */
  timeUnder(unit: Unit | null, wanted: (frame: number) => boolean): number {
    const { tree } = this.model;
    const rows = unit
      ? unit.frames.flatMap((frame) => [...rowsOf(this.model, frame)]).sort((a, b) => a - b)
      : [0];
    let micros = 0;
    let covered = 0;
    for (const row of rows) {
      if (row < covered) continue;
      for (let at = row + (unit ? 1 : 0); at < tree.end[row]; ) {
        if (wanted(tree.frame[at])) {
          micros += tree.total[at];
          at = tree.end[at];
        } else {
          at++;
        }
      }
      covered = Math.max(covered, tree.end[row]);
    }
    return micros;
  }

  /** Self time on a call's lines, and the time of node's own functions of that name under the unit (`Buffer.concat`). */
  costOf(unit: Unit & { file: SourceFile }, node: Node): number {
    const own = this.timeIn(unit.file, node) + this.belowCallbacks(unit, node);
    const name = isCall(node) ? calleeName(node) : '';
    if (name === '') return own;
    let below = this.below.get(unit);
    if (!below) {
      below = new Map();
      this.below.set(unit, below);
    }
    let micros = below.get(name);
    if (micros === undefined) {
      const { category } = this.model.functions;
      micros = this.timeUnder(
        unit,
        (frame) =>
          (category[frame] === NODE || category[frame] === NATIVE) && nameOf(this.model, frame) === name,
      );
      below.set(name, micros);
    }
    return own + micros;
  }

  /** What the callbacks handed to a call (a comparator, a predicate) spend in the functions that they call. */
  private belowCallbacks(unit: Unit, node: Node): number {
    let micros = 0;
    const inner = unit.frames.flatMap((frame) => {
      const fn = this.functionOf.get(frame);
      return fn && fn !== unit.node && contains(node, fn) ? [{ frame, fn }] : [];
    });
    for (const { frame, fn } of inner) {
      if (inner.some((other) => other.fn !== fn && contains(other.fn, fn))) continue;
      micros += this.model.functions.total[frame] - this.model.functions.self[frame];
    }
    return micros;
  }

  /** Microseconds of GC that began in the unit or in what it calls of node's own. */
  gcUnder(unit: Unit): number {
    const { tree, functions } = this.model;
    let micros = unit.gc;
    for (const frame of unit.frames)
      for (const row of rowsOf(this.model, frame))
        for (let at = row + 1; at < tree.end[row]; ) {
          const category = functions.category[tree.frame[at]];
          if (category === NODE || category === NATIVE) micros += tree.gc[at++];
          else at = tree.end[at];
        }
    return micros;
  }

  /** Names from the outermost to the unit along its heaviest stack; V8's own four left out. */
  stackOf(unit: Unit): string[] {
    const { tree } = this.model;
    let heaviest = -1;
    for (const frame of unit.frames)
      for (const row of rowsOf(this.model, frame))
        if (heaviest < 0 || tree.total[row] > tree.total[heaviest]) heaviest = row;
    const names: string[] = [];
    for (let at = heaviest; at > 0 && names.length < 12; at = tree.parent[at])
      if (!isMetaFrame(this.model, tree.frame[at])) names.push(nameOf(this.model, tree.frame[at]));
    return names.reverse();
  }

  private place(frame: number, units: Map<unknown, Unit>): void {
    const { model } = this;
    const label = labelOf(model, frame);
    const place = label.url === '' ? null : this.options.sources.read(label.url, label.line, label.column);
    const file = place ? this.parse(place.path, place.text) : null;
    let node: Unit['node'] = null;
    if (file && place) {
      const own =
        place.line === null
          ? null
          : topLevel(label)
            ? null
            : functionAt(file, place.line, place.column, label.name);
      if (own) this.functionOf.set(frame, own);
      this.addLines(frame, label, file, own);
      node = own ? (ownerOf(file, own) ?? file.program) : file.program;
    }
    const key = node ?? frame;
    let unit = units.get(key);
    if (!unit) {
      const packageRow = model.functions.package[frame];
      unit = {
        label: file && node ? describe(file, node, label, place?.original ?? false) : label,
        frames: [],
        self: 0,
        total: 0,
        gc: 0,
        samples: 0,
        category: model.functions.category[frame],
        package: packageRow < 0 ? null : model.packages.length > 0 ? packageName(model, frame) : null,
        file,
        node,
        topLevel: node?.type === 'Program',
      };
      units.set(key, unit);
    }
    unit.frames.push(frame);
    unit.self += model.functions.self[frame];
    unit.total = Math.max(unit.total, model.functions.total[frame]);
    unit.gc += model.functions.gc[frame];
    unit.samples += model.functions.samples[frame];
    this.byFrame.set(frame, unit);
  }

  private addLines(frame: number, label: FrameLabel, file: SourceFile, own: FunctionNode | null): void {
    const times = this.lineTime.get(file) ?? new Map<number, number>();
    this.lineTime.set(file, times);
    const lines = linesOf(this.model, frame);
    for (const { line, micros } of lines) {
      const place = this.options.sources.read(label.url, line, null);
      // A generated line without a mapping, or with one into another file, is put at the function's beginning.
      const at = place?.line && place.path === file.path ? place.line : lineOf(own ?? file.program);
      times.set(at, (times.get(at) ?? 0) + micros);
    }
    if (lines.length === 0 && this.model.functions.self[frame] > 0) {
      const list = this.unlined.get(file) ?? [];
      list.push({ node: own ?? file.program, micros: this.model.functions.self[frame] });
      this.unlined.set(file, list);
    }
  }

  /** The tree of a file, parsed once. */
  parse(path: string, text: string): SourceFile | null {
    let file = this.files.get(path);
    if (file === undefined) {
      file = parseSource(path, text);
      this.files.set(path, file);
    }
    return file;
  }
}

/** V8 puts a module's own frame at its very first character. */
const topLevel = (label: FrameLabel) =>
  label.name === '(anonymous)' && (label.line ?? 1) === 1 && (label.column ?? 1) === 1;

/** The function a callback works for: climbs out of callbacks of `map` and its like. Null: the module's top level. */
export function ownerOf(file: SourceFile, fn: FunctionNode): FunctionNode | null {
  let at: FunctionNode = fn;
  for (;;) {
    const call = file.parents.get(at);
    const called = isCall(call) && call.callee === at;
    if (!called && !(isCall(call) && ITERATES.has(calleeName(call)))) return at;
    const outer = enclosingFunction(file, at);
    if (!outer) return null;
    at = outer;
  }
}

function describe(
  file: SourceFile,
  node: NonNullable<Unit['node']>,
  label: FrameLabel,
  original: boolean,
): FrameLabel {
  const url = original ? file.path : label.url;
  if (node.type === 'Program')
    return { name: `the top level of ${basename(file.path)}`, url, line: 1, column: 1 };
  const start = isFunction(node) ? node.loc!.start : { line: 1, column: 0 };
  const name = functionName(file, node) || callbackName(file, node);
  return { name: name || label.name, url, line: start.line, column: start.column + 1 };
}

/** A handler without a name is known by whom it was given to: `app.get callback`. */
function callbackName(file: SourceFile, fn: FunctionNode): string {
  const call = file.parents.get(fn);
  if (!isCall(call)) return '';
  const name = calleeName(call);
  return name === '' ? '' : `${name} callback`;
}

function packageName(model: CpuModel, frame: number): string | null {
  const url = model.recording.strings[model.recording.frames.url[frame]].replaceAll('\\', '/');
  const found = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  return found ? found[1] : null;
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
