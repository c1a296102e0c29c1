import type { Case } from '../../case/case.ts';
import { isGrower } from '../../facts/builtins.ts';
import { isFresh } from '../../facts/fresh.ts';
import { sameAgain } from '../../facts/lasts.ts';
import { bindingOf, constantBehind, parameterIndex } from '../../facts/names.ts';
import { outlivesCall } from '../../facts/origin.ts';
import { calleesOf } from '../../facts/program.ts';
import { calledOften } from '../../facts/repeats.ts';
import {
  bare,
  calleeName,
  descend,
  enclosingFunction,
  type FunctionNode,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  returnsOf,
  textOf,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';
import { type History, historiesIn } from './history.ts';
import { type NumberRecord, recordIn } from './records.ts';

// What is kept from call to call and makes the garbage collector work, and which function makes it.

/** Objects that are made for each call and kept, so that every collection has to move or mark them. */
export type Kept =
  | { kind: 'history'; unit: SourcedUnit; made: Node; list: string; history: History; micros: number }
  | ({ kind: 'records'; unit: SourcedUnit; micros: number } & NumberRecord)
  | {
      kind: 'snapshot';
      unit: SourcedUnit;
      made: Node;
      list: string;
      /** What is copied, and how many objects an element becomes. */
      of: string;
      objects: number;
      micros: number;
    };

/** Of CPU time: with less garbage collection what is kept costs little. */
const LEAST_GC = { history: 0.35, snapshot: 0.2 };

export function keptObjects(c: Case): Kept[] {
  const { gc } = c.model.categories;
  if (!c.collects(LEAST_GC.snapshot)) return [];
  const kept: Kept[] = c.own(0.1).flatMap((unit) => snapshotIn(c, unit) ?? []);
  if (c.share(gc) < LEAST_GC.history) return kept;
  for (const file of c.files())
    for (const history of historiesIn(c, file)) kept.push(...(filledBy(c, history) ?? []));
  for (const unit of c.own(0.03)) {
    const found = recordIn(c, unit);
    const isTold = kept.some((one) => one.unit === unit);
    if (found && !isTold)
      kept.push({ kind: 'records', unit, ...found, micros: c.timeIn(unit.file, found.made) + gc });
  }
  return kept;
}

/** The function that makes most of what a history keeps. */
function filledBy(c: Case, history: History): Kept[] | null {
  const feeders = feedersOf(history);
  let best: { unit: SourcedUnit; made: Node; time: number } | null = null;
  for (const unit of c.own(0.03))
    for (const node of c.nodes(unit)) {
      const made = isCall(node) ? handedTo(c, unit, node, feeders) : null;
      if (!made || (c.loopsAround(unit, node).length === 0 && !calledOften(c, unit))) continue;
      const time = unit.self + unit.gc;
      if (!best || time > best.time) best = { unit, made, time };
    }
  if (!best) return null;
  const { unit, made } = best;
  // Wherever a collection begins, it goes through all that is kept.
  const micros = c.timeIn(unit.file, made) + c.model.categories.gc;
  return [{ kind: 'history', unit, made, list: history.name, history, micros }];
}

/** A function that puts what it is given into a list; `at`: which parameter; -1 where it makes that itself. */
interface Feeder {
  fn: FunctionNode | null;
  push: Node;
  at: number;
}

/** What is added to a history, and to lists of what is added to it: `this.#open.undo.push(undo)` beside `this.#steps.push(this.#open)`. */
function feedersOf({ file, push }: History): Feeder[] {
  const feeders: Feeder[] = [];
  const parts = new Set(push.arguments.map((one) => textOf(file, bare(one))));
  for (const node of file.nodes) {
    if (!isCall(node) || node.arguments.length === 0) continue;
    const receiver = receiverOf(node);
    const isPart =
      receiver !== null &&
      calleeName(node) === 'push' &&
      [...parts].some((part) => part.startsWith('this.') && textOf(file, receiver).startsWith(part));
    if (node !== push && !isPart) continue;
    const fn = enclosingFunction(file, node);
    const given = bare(node.arguments[0]);
    const binding = bindingOf(file, given);
    feeders.push({ fn, push: node, at: parameterIndex(fn, binding) });
  }
  return feeders;
}

/** What a call makes and hands over to be kept. */
function handedTo(c: Case, { file }: SourcedUnit, call: Node, feeders: readonly Feeder[]): Node | null {
  if (!isCall(call)) return null;
  const own = feeders.find((one) => one.push === call);
  if (own) return own.at < 0 && isFresh(file, call.arguments[0]) ? call.arguments[0] : null;
  for (const { fn, at } of feeders) {
    const given = call.arguments[at];
    if (!fn || !given || !isFresh(file, given)) continue;
    if (calleesOf(c, file, call).some((place) => place.node === fn)) return given;
  }
  return null;
}

/** A copy of each element of a list that lasts, made for each call and put into a list that lasts. */
function snapshotIn(c: Case, unit: SourcedUnit): Kept | null {
  const { file, node: fn } = unit;
  for (const call of c.nodes(unit)) {
    if (!isCall(call) || !isGrower(calleeName(call))) continue;
    const list = receiverOf(call);
    const given = call.arguments.at(-1);
    if (!list || !given || !outlivesCall(file, fn, list)) continue;
    const copy = copiesIn(c, unit, constantBehind(file, given));
    if (!copy) continue;
    const micros = c.timeIn(file, copy.made) + c.model.categories.gc;
    return { kind: 'snapshot', unit, list: textOf(file, list), ...copy, micros };
  }
  return null;
}

/** `meadow.bees.map((bee) => ({ at: { … }, … }))` within a value. */
function copiesIn(
  c: Case,
  unit: SourcedUnit,
  value: Node,
): { made: Node; of: string; objects: number } | null {
  for (const node of descend(value)) {
    const each = isCall(node) && calleeName(node) === 'map' ? node.arguments[0] : null;
    const list = isCall(node) ? receiverOf(node) : null;
    if (!list || !isFunction(each) || !sameAgain(c, unit, node, list)) continue;
    const objects = returnsOf(each).flatMap((one) =>
      descend(one).filter(
        ({ type }) => type === 'ObjectExpression' || type === 'ArrayExpression' || type === 'NewExpression',
      ),
    );
    if (objects.length > 0) return { made: node, of: textOf(unit.file, list), objects: objects.length };
  }
  return null;
}
