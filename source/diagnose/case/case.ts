import { APP, type CpuModel } from '../../cpu/model.ts';
import { generatedOf, labelOf, nameOf, outermostRows, wallOf } from '../../cpu/query.ts';
import type { PackageAt, SourceReader } from '../../files/reader.ts';
import { iterates } from '../facts/builtins.ts';
import {
  calleeName,
  contains,
  descend,
  endLineOf,
  type FunctionNode,
  isCall,
  isFunction,
  isLoop,
  lineOf,
  type Node,
  type SourceFile,
} from '../facts/syntax.ts';
import type { LineTimes } from './lines.ts';
import { type TaskShare, tasksUnder } from './task-share.ts';
import { isSourced, ownerOf, type Sourced, type SourcedUnit, type Unit } from './unit.ts';
import { Units } from './units.ts';

// What rules ask of a recording: units with their source, and how much time is where.

export type { Unit } from './unit.ts';

export interface DiagnoseOptions {
  sources: SourceReader;
  /** The same program before the change. */
  baseline?: CpuModel;
  /** A sampling heap profile of the same run: bytes for microseconds. */
  allocation?: CpuModel;
}

/** The recording seen as units with source: what rules are given. */
export class Case {
  readonly model: CpuModel;
  readonly options: DiagnoseOptions;
  /** By self time, largest first. */
  readonly units: Unit[];
  private readonly byFrame: Map<number, Unit>;
  private readonly byNode: Map<Node, Unit>;
  private readonly functionOf: Map<number, FunctionNode>;
  private readonly lines: LineTimes;
  private readonly parse: Units['parse'];
  private sources: SourceFile[] | null = null;
  private readonly below = new Map<Unit, Map<string, number>>();
  private readonly inside = new WeakMap<Node, Node[]>();
  private readonly inTasks = new Map<Unit, TaskShare>();

  constructor(model: CpuModel, options: DiagnoseOptions) {
    this.model = model;
    this.options = options;
    options.sources.learn(model.recording);
    const units = new Units(model, options.sources);
    this.units = units.all;
    this.byFrame = units.byFrame;
    this.byNode = units.byNode;
    this.functionOf = units.functionOf;
    this.lines = units.lines;
    this.parse = units.parse.bind(units);
  }

  /** A share of on-CPU time, 0–1. */
  share(micros: number): number {
    return this.model.onCpu > 0 ? micros / this.model.onCpu : 0;
  }

  /** The share of wall time that the program waits, 0–1. */
  get idle(): number {
    return this.model.categories.idle / (wallOf(this.model) || 1);
  }

  /** Whether garbage collection takes a share of CPU time, and enough samples not to be chance. */
  collects(leastShare: number): boolean {
    const { gc } = this.model.categories;
    return this.share(gc) >= leastShare && this.samples(gc) >= 20;
  }

  /** How many samples a stretch of time stands for. */
  samples(micros: number): number {
    const { onCpu, sampleCount, wall } = this.model;
    return onCpu > 0 ? Math.round((micros / wall) * sampleCount) : 0;
  }

  /** The source that a url names, as a tree; null where it is not at hand or cannot be read. */
  parsed(url: string): SourceFile | null {
    const place = this.options.sources.read(url, null, null);
    return place ? this.parse(place.path, place.text) : null;
  }

  /** The files that the recording's functions stand in, each once. */
  files(): readonly SourceFile[] {
    this.sources ??= [...new Set(this.units.flatMap((unit) => unit.file ?? []))];
    return this.sources;
  }

  /** The package of the file that ran, as a source map inside a package leads to names of its author's; else, in a bundle, that of the source. */
  packageOf(frame: number): PackageAt | null {
    const { sources } = this.options;
    const ran = generatedOf(this.model, frame);
    return (ran && sources.packageOf(ran.url)) ?? sources.packageOf(labelOf(this.model, frame).url);
  }

  unitOf(frame: number): Unit | null {
    return this.byFrame.get(frame) ?? null;
  }

  /** The unit that a function node is, or a program for a module's top level; null where no sample fell on it, and for a callback that is part of another unit. */
  unitAt(node: Node | null | undefined): SourcedUnit | null {
    return ((node && this.byNode.get(node)) as SourcedUnit | undefined) ?? null;
  }

  /** Units of the user's own code with source, hot enough to be worth a look. */
  own(leastShare = 0.02): SourcedUnit[] {
    return this.units.filter(
      (unit): unit is SourcedUnit =>
        isSourced(unit) && this.share(Math.max(unit.self, unit.total)) >= leastShare,
    );
  }

  /** Nodes of a unit: its own, not those of functions that merely stand inside it. */
  nodes(unit: Unit): Node[] {
    if (!unit.node || !unit.file) return [];
    const { file } = unit;
    let nodes = this.inside.get(unit.node);
    if (!nodes) {
      nodes = descend(
        unit.node,
        (node) => !isFunction(node) || (ownerOf(file, node) ?? file.program) === unit.node,
      );
      this.inside.set(unit.node, nodes);
    }
    return nodes;
  }

  /** Self time on a node's lines, callbacks within it included. */
  timeIn(file: SourceFile, node: Node): number {
    return this.lines.in(file, node);
  }

  /** Self time on a set of lines. */
  timeOnLines(file: SourceFile, lines: Iterable<number>): number {
    return this.lines.on(file, lines);
  }

  /** The lines of a unit by time, hottest first. */
  hotLines(unit: Unit): { line: number; micros: number }[] {
    if (!unit.file || !unit.node) return [];
    const [from, to] = [lineOf(unit.node), endLineOf(unit.node)];
    return [...this.lines.of(unit.file)]
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
      } else if (isFunction(below) && isCall(at) && iterates(calleeName(at)) && at.callee !== below) {
        loops.push(at);
      }
      if (at === unit.node) break;
    }
    return loops;
  }

  /** The tasks that a unit is seen in. */
  tasksOf(unit: Unit): TaskShare {
    let share = this.inTasks.get(unit);
    if (!share) {
      share = tasksUnder(this.model, new Set(unit.frames));
      this.inTasks.set(unit, share);
    }
    return share;
  }

  /** Total time of frames that `wanted` accepts, once per stack, below the unit's frames (or anywhere). */
  timeUnder(unit: Unit | null, wanted: (frame: number) => boolean): number {
    const { tree } = this.model;
    let micros = 0;
    for (const row of unit ? outermostRows(this.model, unit.frames) : [0]) {
      for (let at = row + (unit ? 1 : 0); at < tree.end[row]; ) {
        if (wanted(tree.frame[at])) {
          micros += tree.total[at];
          at = tree.end[at];
        } else {
          at++;
        }
      }
    }
    return micros;
  }

  /** Time of a unit below another, with what V8 inlined there of it. */
  timeBelow(under: Unit, inner: Unit): number {
    const frames = new Set(inner.frames);
    return this.timeUnder(under, (frame) => frames.has(frame)) + (inner.inlined.get(under) ?? 0);
  }

  /** Self time on a call's lines, and the time of node's and packages' functions of that name under the unit (`Buffer.concat`, `cloneDeep`). */
  costOf(unit: Sourced, node: Node): number {
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
      micros = this.timeUnder(unit, (frame) => category[frame] !== APP && nameOf(this.model, frame) === name);
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
}
