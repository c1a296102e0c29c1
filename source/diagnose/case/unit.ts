import { APP } from '../../cpu/model.ts';
import type { FrameLabel } from '../../cpu/query.ts';
import { ANONYMOUS } from '../../format/anonymous.ts';
import { iterates } from '../facts/builtins.ts';
import {
  calleeName,
  enclosingFunction,
  type FunctionNode,
  functionName,
  isCall,
  lineOf,
  type Node,
  type SourceFile,
} from '../facts/syntax.ts';
import type { LineTimes } from './lines.ts';

// A unit: a function with the callbacks that it hands on.

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
  /** Why its source is not read, or not to be trusted: a sentence for a person; null where it is, or where there is none on disk. */
  unread: string | null;
  /** Part of `self` that V8 counts as that of others, into which it was inlined. */
  inlined: Map<Unit, number>;
}

/** A unit whose file is read. */
export type Sourced = Unit & { file: SourceFile };

/** A unit whose function is found in its file. */
export type SourcedUnit = Sourced & { node: Node };

export const isSourced = (unit: Unit): unit is SourcedUnit => unit.file !== null && unit.node !== null;

/** Units by the frames that they are made of. */
export interface PlacedUnits {
  /** By row of `recording.frames`. */
  readonly byFrame: ReadonlyMap<number, Unit>;
  readonly functionOf: ReadonlyMap<number, FunctionNode>;
  readonly lines: LineTimes;
}

/** Ticks of a frame on a line that its function does not have, or that may as well be another's. */
export interface Stray {
  frame: number;
  file: SourceFile;
  own: FunctionNode | null;
  path: string;
  line: number;
  /** False where the function has the line and it calls others, in whose own file the line may be. */
  sure: boolean;
  called: readonly string[];
  micros: number;
  ticks: number;
}

/** The function a callback works for: climbs out of callbacks of `map` and its like. Null: the module's top level. */
export function ownerOf(file: SourceFile, fn: FunctionNode): FunctionNode | null {
  let at: FunctionNode = fn;
  for (;;) {
    const call = file.parents.get(at);
    const called = isCall(call) && call.callee === at;
    if (!called && !(isCall(call) && iterates(calleeName(call)))) return at;
    const outer = enclosingFunction(file, at);
    if (!outer) return null;
    at = outer;
  }
}

/** A function of the program that no sample fell on: nothing is known of its time, or of who calls it. */
export const unsampledUnit = (
  file: SourceFile,
  node: FunctionNode,
  url: string,
): SourcedUnit & { node: FunctionNode } => ({
  label: {
    name: functionName(file, node) || ANONYMOUS,
    url,
    line: lineOf(node),
    column: node.loc!.start.column + 1,
  },
  frames: [],
  self: 0,
  total: 0,
  gc: 0,
  samples: 0,
  category: APP,
  package: null,
  file,
  node,
  topLevel: false,
  unread: null,
  inlined: new Map(),
});
