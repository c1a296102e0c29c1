import { APP } from '../../../cpu/model.ts';
import { nameOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { givesPromiseByName } from '../../facts/conventions.ts';
import { calleesOf, type FunctionPlace, functionsNamed } from '../../facts/program.ts';
import {
  bare,
  type CallNode,
  calleeName,
  descend,
  endLineOf,
  isCall,
  isFunction,
  isMember,
  lineOf,
  linesIn,
  type Node,
  type SourceFile,
} from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

// Which awaits in loops wait for nothing.

export interface NeedlessAwait {
  unit: SourcedUnit;
  node: Node;
  callee: FunctionPlace;
  micros: number;
}

/** `await` in a loop of a function that waits for nothing: each turn goes through the microtask queue. The largest of those that share a callee. */
export function needlessAwaits(c: Case): NeedlessAwait[] {
  const found: NeedlessAwait[] = [];
  if (c.model.categories.idle > 0.3 * c.model.wall) return found;
  const covered = new Map<NeedlessAwait, Set<Node>>();
  for (const unit of c.own(0.05)) {
    for (const node of c.nodes(unit)) {
      if (node.type !== 'AwaitExpression' || c.loopsAround(unit, node).length === 0) continue;
      const run = new Map<Node, FunctionPlace>();
      if (!waitsForNothing(c, unit.file, node.argument, run, 0)) continue;
      const [callee] = run.values();
      const micros = costOf(c, unit, node, [...run.values()]);
      if (!worth(c, micros, 0.1)) continue;
      const one = { unit, node, callee, micros };
      covered.set(one, new Set(run.keys()));
      found.push(one);
      break;
    }
  }
  found.sort((a, b) => b.micros - a.micros);
  // A chain of async functions is one cause: whoever awaits in the middle of it is told with the largest.
  return found.filter((one, i) => {
    const own = covered.get(one)!;
    return !found.slice(0, i).some((other) => [...covered.get(other)!].some((fn) => own.has(fn)));
  });
}

/** Time on the lines that make, return, await and settle promises of the functions that wait for nothing, and of the queue that they go through. */
function costOf(c: Case, unit: SourcedUnit, node: Node, places: readonly FunctionPlace[]): number {
  const lines = new Map<SourceFile, Set<number>>();
  const add = (file: SourceFile, line: number) => {
    const known = lines.get(file);
    if (known) known.add(line);
    else lines.set(file, new Set([line]));
  };
  for (const line of linesIn(node)) add(unit.file, line);
  for (const { file, node: fn } of places) {
    add(file, lineOf(fn));
    add(file, endLineOf(fn));
    for (const one of descend(fn.body, (inner) => !isFunction(inner)))
      if (one.type === 'ReturnStatement' || one.type === 'AwaitExpression') add(file, lineOf(one));
  }
  let micros = 0;
  for (const [file, set] of lines) micros += c.timeOnLines(file, set);
  return micros + queue(c);
}

/** Self time of the microtask queue. */
function queue({ model }: Case): number {
  let micros = 0;
  for (const frame of model.functions.order)
    if (
      /^(runMicrotasks|processTicksAndRejections)$/.test(nameOf(model, frame)) &&
      model.functions.category[frame] !== APP
    )
      micros += model.functions.self[frame];
  return micros;
}

/** More functions of one name than this, and a call by that name says nothing. */
const NAMESAKES = 12;

/** The functions that a call may run, of however many classes that share a method. */
function calledBy(c: Case, file: SourceFile, call: CallNode): readonly FunctionPlace[] {
  const known = calleesOf(c, file, call);
  if (known.length > 0 || !isMember(call.callee)) return known;
  const named = functionsNamed(c, calleeName(call));
  return named.length <= NAMESAKES ? named : [];
}

/**
 * Whether a call runs async functions that wait for nothing, whichever of them it is: neither themselves nor, to a depth of four, in what they await.
 * `run` gets all of them.
 */
function waitsForNothing(
  c: Case,
  file: SourceFile,
  argument: Node,
  run: Map<Node, FunctionPlace>,
  depth: number,
): boolean {
  const call = bare(argument);
  if (!isCall(call) || depth > 4) return false;
  const places = calledBy(c, file, call);
  if (places.length === 0) return false;
  for (const place of places) {
    if (run.has(place.node)) continue;
    run.set(place.node, place);
    if (!place.node.async || place.node.generator) return false;
    for (const one of descend(place.node.body, (inner) => !isFunction(inner))) {
      if (one.type === 'ForOfStatement' && one.await) return false;
      if (one.type === 'AwaitExpression' && !waitsForNothing(c, place.file, one.argument, run, depth + 1))
        return false;
      // What is returned may be a promise of somebody else.
      if (
        one.type === 'ReturnStatement' &&
        one.argument &&
        returnsPromise(c, place.file, one.argument, run, depth)
      )
        return false;
      if (one.type === 'NewExpression' && 'name' in one.callee && one.callee.name === 'Promise') return false;
    }
    if (
      place.node.body.type !== 'BlockStatement' &&
      returnsPromise(c, place.file, place.node.body, run, depth)
    )
      return false;
  }
  return true;
}

function returnsPromise(
  c: Case,
  file: SourceFile,
  argument: Node,
  run: Map<Node, FunctionPlace>,
  depth: number,
): boolean {
  const value = bare(argument);
  if (!isCall(value)) return false;
  const places = calleesOf(c, file, value);
  if (places.length === 0) return givesPromiseByName(calleeName(value));
  return places.some((one) => one.node.async) && !waitsForNothing(c, file, value, run, depth + 1);
}
