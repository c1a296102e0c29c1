import { APP, DEPENDENCY } from '../../cpu/model.ts';
import { nameOf, outermostOf, rowsOf } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { iterates } from './builtins.ts';
import { resolve } from './names.ts';
import { onceEach } from './once.ts';
import {
  calleeName,
  descend,
  isCall,
  isFunction,
  isLiteral,
  lineOf,
  linesIn,
  memberRoot,
  type Node,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// How much time a call takes.

/** A call's time: its lines, node's own functions of its name below the unit, and callbacks that are handed to it, by whatever name. */
export function costOfCall(c: Case, unit: Sourced, node: Node): number {
  const own = c.costOf(unit, node) + fromHead(c, unit, node);
  if (!isCall(node) || !iterates(calleeName(node))) return own;
  const named = node.arguments.some((one) => !isFunction(one) && !isLiteral(one));
  if (!named) return own;
  // V8 calls a function without a name after the one that returned it: `list.sort(byName(locale))`.
  const makers = node.arguments.filter((one) => isCall(one));
  return own + unnamedBelow(c, unit) + (makers.length > 0 ? calledIn(c, unit, makers, false) : 0);
}

/**
 * Of a node within a callback that a walk runs, its part of the time on the walk's first line, where V8 counts what it inlined there; `rows.filter((row) => {`
 * does little itself.
 */
function fromHead(c: Case, { file, node: owner }: Sourced, node: Node): number {
  let micros = 0;
  for (let at = node, up = file.parents.get(at); up && at !== owner; at = up, up = file.parents.get(up)) {
    if (!isFunction(at) || !isCall(up) || !iterates(calleeName(up)) || at.body.type !== 'BlockStatement')
      continue;
    const head = lineOf(at);
    const receiver = receiverOf(up);
    if (!receiver || isCall(memberRoot(receiver)) || lineOf(node) <= head) continue;
    if (lineOf(up) !== head || !/\{\s*$/.test(file.text.slice(at.body.start!, file.lineStarts[head])))
      continue;
    const body = c.timeIn(file, at.body) - c.timeOnLines(file, [head]);
    if (body > 0) micros += (c.timeOnLines(file, [head]) * Math.min(c.timeIn(file, node), body)) / body;
  }
  return micros;
}

/** A walk's time without what it does with the elements that it picks out, as far as they stand on lines of their own. */
export function costOfWalk(c: Case, unit: Sourced, walk: Node, work: readonly Node[]): number {
  const { file } = unit;
  const all = isCall(walk) ? costOfCall(c, unit, walk) : c.timeIn(file, walk) + calledIn(c, unit, [walk]);
  const lines = new Set<number>();
  for (const node of work)
    for (const line of linesIn(node).slice(sharesLine(file, node) ? 1 : 0)) lines.add(line);
  return Math.max(0, all - c.timeOnLines(file, lines) - (work.length > 0 ? calledIn(c, unit, work) : 0));
}

/** Whether something else stands before a node on its line. */
const sharesLine = (file: SourceFile, node: Node): boolean =>
  file.text.slice(file.lineStarts[lineOf(node) - 1], node.start!).trim() !== '';

/** Time below a unit in functions that are called by name within some nodes; `handed`: and of those that they were handed. */
export function calledIn(c: Case, unit: Sourced, nodes: readonly Node[], handed = true): number {
  const names = namesCalled(nodes.flatMap((node) => descend(node)));
  names.delete('');
  if (names.size === 0) return 0;
  const named = timeOfCallees(c, unit, (frame) => names.has(nameOf(c.model, frame).split('.').at(-1)!));
  return handed && nodes.some((node) => callsHanded(unit.file, node)) ? named + unnamedBelow(c, unit) : named;
}

/** The names by which some nodes call functions or make objects. */
export const namesCalled = (nodes: readonly Node[]): Set<string> =>
  new Set(nodes.flatMap((node) => (isCall(node) || node.type === 'NewExpression' ? calleeName(node) : [])));

/** Whether a function is called that somebody handed over: it runs under a name of its own. */
const callsHanded = (file: SourceFile, node: Node): boolean =>
  descend(node).some(
    (one) => isCall(one) && one.callee.type === 'Identifier' && resolve(file, one.callee)?.parameter === true,
  );

/** Rows of the call tree of what a unit itself calls and `wanted` accepts; of its recursion, those within others as well. */
export function rowsCalled(c: Case, unit: Unit, wanted: (frame: number) => boolean): number[] {
  const { tree } = c.model;
  const called: number[] = [];
  for (const frame of unit.frames)
    for (const row of rowsOf(c.model, frame))
      for (let at = row + 1; at < tree.end[row]; at = tree.end[at])
        if (c.unitOf(tree.frame[at]) !== unit && wanted(tree.frame[at])) called.push(at);
  return called;
}

/** Total time of rows, none of which is within another; microseconds. */
export const timeOfRows = (c: Case, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + c.model.tree.total[row], 0);

/** Total time of the functions that a unit itself calls and `wanted` accepts, once per stack: a recursion through them is within the first. */
function timeOfCallees(c: Case, unit: Unit, wanted: (frame: number) => boolean): number {
  const rows = rowsCalled(c, unit, wanted).sort((a, b) => a - b);
  return timeOfRows(c, outermostOf(c.model, rows));
}

/** Time of functions below a unit that it does not call by their names: callbacks that came from elsewhere. */
export const unnamedBelow = onceEach((c: Case, unit: Sourced): number => {
  const { functions } = c.model;
  const called = namesCalled(c.nodes(unit));
  return timeOfCallees(c, unit, (child) => {
    const category = functions.category[child];
    if (category !== APP && category !== DEPENDENCY) return false;
    return !called.has(nameOf(c.model, child).split('.').at(-1)!);
  });
});
