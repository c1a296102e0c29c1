import type { Case } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { ARRAY, STATIC } from './builtin-table.ts';
import { elementAt, endsEarly, folds } from './builtins.ts';
import { type Comparison, comparisonIn, derivedFrom, isFixed, namesIn } from './comparisons.ts';
import { isTextByName } from './conventions.ts';
import { kindOf } from './kinds.ts';
import { chainOf, indexedBy, isReadElsewhere } from './loop-walks.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  isFunction,
  isLiteral,
  isLoop,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Walks over a collection, in whatever spelling.

/** A walk over a collection from one end, in whatever spelling. */
export interface Scan extends Comparison {
  /** The whole loop or call. */
  node: Node;
  list: Node;
  /** Ends with the first that fits. */
  ends: boolean;
  /** What is done with an element that fits: no part of looking for it. */
  work: Node[];
  /** By following `next` from element to element. */
  chain?: boolean;
}

/** The walks over collections in a unit that look for something: elements are compared with what is not theirs. */
export function searchesIn(c: Case, unit: Sourced): Scan[] {
  const scans: Scan[] = [];
  for (const node of c.nodes(unit)) {
    const scan = isCall(node) ? ofCall(unit.file, node) : isLoop(node) ? ofLoop(unit.file, node) : null;
    if (scan && !isRecurrence(unit.file, scan.work)) scans.push(scan);
  }
  return scans;
}

/** `best[i] = Math.max(best[i], best[j] + 1)`: each element of a table is worked out of others, and none is looked for. */
const isRecurrence = (file: SourceFile, work: readonly Node[]): boolean =>
  work.some((one) => {
    const members = descend(one).flatMap((node) => (isMember(node) && node.computed ? [node] : []));
    return members.some((to) => {
      const write = file.parents.get(to);
      if (write?.type !== 'AssignmentExpression' || write.left !== to) return false;
      const [table, index] = [textOf(file, to.object), textOf(file, to.property)];
      return members.some(
        (from) => textOf(file, from.object) === table && textOf(file, from.property) !== index,
      );
    });
  });

function ofCall(file: SourceFile, call: Node): Scan | null {
  if (!isCall(call)) return null;
  const name = calleeName(call);
  const list = receiverOf(call);
  const does = ARRAY.get(name);
  if (!list || does?.cost !== 'n') return null;
  const kind = kindOf(file, list);
  if (kind === 'string' || kind === 'map' || kind === 'set') return null;
  const [first] = call.arguments;
  if (!first) return null;
  if (does.searches && !does.iterates) {
    // A state that is looked for, not one element among others.
    if (isFixed(bare(first))) return null;
    if (kind === 'unknown' && (call.arguments.length > 1 || !mayBeList(file, list, first))) return null;
    return { node: call, list, key: first, test: call, by: 'equal', ends: true, work: [] };
  }
  if (!does.iterates || !isFunction(first)) return null;
  const element = first.params[elementAt(name) ?? 0];
  if (!element) return null;
  const own = derivedFrom(file, first, namesIn(file, element));
  const found = comparisonIn(file, first, own);
  if (!found) return null;
  // What its value is asked for is a test as a whole; elsewhere it has to lead somewhere.
  const asks = does.searches || folds(name) || name === 'flatMap';
  const work = workOf(file, first, found.test);
  return asks
    ? { node: call, list, ends: endsEarly(name), work: work ?? [], ...found }
    : work && { node: call, list, ends: false, work, ...found };
}

/** What has `indexOf` and is no text: by what is looked for, and by its name. */
const mayBeList = (file: SourceFile, list: Node, wanted: Node): boolean =>
  !isLiteral(bare(wanted)) && kindOf(file, wanted) !== 'string' && !isTextByName(textOf(file, list));

function ofLoop(file: SourceFile, loop: Node): Scan | null {
  const body = 'body' in loop ? (loop.body as Node) : null;
  if (!body) return null;
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') {
    if (loop.type === 'ForOfStatement' && loop.await) return null;
    const elements = namesIn(file, loop.left);
    const own = derivedFrom(file, body, elements);
    const found = comparisonIn(file, body, own);
    const list =
      STATIC.has(isCall(loop.right) ? textOf(file, loop.right.callee) : '') && isCall(loop.right)
        ? loop.right.arguments[0]
        : loop.right;
    const work = found && workOf(file, loop, found.test);
    return work && { node: loop, list, ends: leavesEarly(body), work, ...found };
  }
  const indexed = indexedBy(file, loop, body);
  if (indexed) {
    const own = derivedFrom(file, loop, new Set(), indexed);
    const found = comparisonIn(file, loop, own, indexed.index);
    const work = found && workOf(file, loop, found.test);
    const ends = leavesEarly(body);
    // Each element is held against its neighbour, as the corners of a polygon are: none of them is looked for.
    if (!ends && isReadElsewhere(file, body, indexed)) return null;
    return work && { node: loop, list: indexed.list, ends, work, ...found };
  }
  const chain = chainOf(file, loop);
  if (!chain) return null;
  const own = derivedFrom(file, loop, new Set([chain.binding]));
  const found = comparisonIn(file, loop, own);
  const work = found && workOf(file, loop, found.test);
  return work && { node: loop, list: chain.from, chain: true, ends: leavesEarly(body), work, ...found };
}

/**
 * What a walk does with the elements that fit, where its test picks some out: `if (one.id === id) { … }`, `if (one.id !== id) continue; …`. Null where
 * the test picks nothing out (`if (one === self) continue`) or has two sides.
 */
function workOf(file: SourceFile, walk: Node, test: Node): Node[] | null {
  let at: Node = test;
  let negated = test.type === 'BinaryExpression' && test.operator.startsWith('!');
  for (let up = file.parents.get(at); up && at !== walk; at = up, up = file.parents.get(up)) {
    if (up.type === 'UnaryExpression' && up.operator === '!') negated = !negated;
    // The test of a loop is what it goes on by: `while (slots[i] !== key) i++`.
    if (up === walk && isLoop(up)) return 'test' in up && up.test === at ? [] : null;
    if (up.type === 'ReturnStatement') return [];
    if (up.type === 'ConditionalExpression') return null;
    if (up.type !== 'IfStatement') continue;
    if (up.test !== at || up.alternate) return null;
    const leaves = leavesTurn(up.consequent);
    if (negated !== leaves) return null;
    if (!negated) return [up.consequent];
    const block = file.parents.get(up);
    const body = block?.type === 'BlockStatement' ? block.body : [];
    return body.slice(body.indexOf(up) + 1);
  }
  return null;
}

/** Whether a branch only goes on to the next element. */
function leavesTurn(branch: Node): boolean {
  const only = branch.type === 'BlockStatement' ? (branch.body.length === 1 ? branch.body[0] : null) : branch;
  return only?.type === 'ContinueStatement' || (only?.type === 'ReturnStatement' && only.argument == null);
}

function leavesEarly(body: Node): boolean {
  return descend(body, (node) => !isFunction(node)).some(
    (node) => node.type === 'ReturnStatement' || node.type === 'BreakStatement',
  );
}
