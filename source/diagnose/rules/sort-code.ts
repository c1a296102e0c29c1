import type * as t from '@babel/types';
import { applyEdits, type Edit, freshName, replace, rewrite, template } from '../code/edit.ts';
import { kindOf } from '../facts/kinds.ts';
import { bindingOf, usesOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  repeatsWithin,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { copied } from './lasting.ts';
import { type SourcedUnit, statementOf } from './sites.ts';

/** What is taken of a sorted list: its first or last element, a few of the first, one at a place of its order (a median), or all. */
export interface Taken {
  what: 'first' | 'last' | 'few' | 'rank' | 'all';
  /** The expressions that take it: the sort is part of the one, or a constant that the others read. */
  at: Node[];
  held: t.VariableDeclarator | null;
  /** The file that they stand in, where a caller or the next step of a composition takes it. */
  elsewhere: SourceFile | null;
}

export function takenOf(file: SourceFile, sort: CallNode): Taken {
  const parent = file.parents.get(sort);
  if (parent?.type === 'VariableDeclarator' && parent.init === sort) {
    if (parent.id.type === 'ArrayPattern') {
      const [only, ...others] = parent.id.elements;
      // `const [first] = …`
      if (only?.type === 'Identifier' && others.length === 0)
        return { what: 'first', at: [only], held: parent, elsewhere: null };
      const few =
        parent.id.elements.length <= 3 && !parent.id.elements.some((one) => one?.type === 'RestElement');
      return { what: few ? 'few' : 'all', at: [], held: null, elsewhere: null };
    }
    const binding = bindingOf(file, parent.id);
    const takes = (binding ? usesOf(file, binding) : [])
      .filter((use) => !isLength(file.parents.get(use), use))
      .map((use) => takeAt(file, use));
    const [first] = takes;
    const alike =
      first && binding?.constant && takes.every((one) => one?.what === first.what && !one.changes);
    return alike
      ? { what: first.what, at: takes.map((one) => one!.at), held: parent, elsewhere: null }
      : { what: 'all', at: [], held: null, elsewhere: null };
  }
  const take = takeAt(file, sort);
  return take
    ? { what: take.what, at: [take.at], held: null, elsewhere: null }
    : { what: 'all', at: [], held: null, elsewhere: null };
}

const isLength = (member: Node | undefined, list: Node): boolean =>
  isMember(member) && member.object === list && !member.computed && propertyName(member) === 'length';

export function takeAt(
  file: SourceFile,
  list: Node,
): { what: Taken['what']; at: Node; changes: boolean } | null {
  const member = file.parents.get(list);
  if (!isMember(member) || member.object !== list) return null;
  if (member.computed) {
    const isFirst = member.property.type === 'NumericLiteral' && member.property.value === 0;
    const up = file.parents.get(member);
    const changes = up?.type === 'AssignmentExpression' && up.left === member;
    const declared = bindingOf(file, list)?.scope;
    // In a loop over its places, all are read.
    return isFirst || !declared || !repeatsWithin(file, member, declared)
      ? { what: isFirst ? 'first' : 'rank', at: member, changes }
      : null;
  }
  const call = file.parents.get(member);
  if (!isCall(call) || call.callee !== member) return null;
  const name = calleeName(call);
  const given = call.arguments[0] ? textOf(file, call.arguments[0]) : '';
  if (name === 'at' && (given === '0' || given === '-1'))
    return { what: given === '0' ? 'first' : 'last', at: call, changes: false };
  if ((name === 'shift' || name === 'pop') && given === '')
    return { what: name === 'shift' ? 'first' : 'last', at: call, changes: true };
  return name === 'slice' && given === '0' && call.arguments.length === 2
    ? { what: 'few', at: call, changes: false }
    : null;
}

/** One pass that keeps the best so far, in place of sorting a copy for its first (of equals the first) or last (of equals the last). */
export function onePass(unit: SourcedUnit, sort: CallNode, taken: Taken): CodeChange | null {
  const { file } = unit;
  if (!isFunction(unit.node) || (taken.what !== 'first' && taken.what !== 'last')) return null;
  if (taken.elsewhere) return null;
  const receiver = receiverOf(sort)!;
  // Sorted where it stands, others may count on its order.
  if (calleeName(sort) === 'sort' && copied(file, receiver) === bare(receiver)) return null;
  const best = freshName(file, 'best');
  const one = freshName(file, 'one');
  const compared = comparison(file, sort, one, best);
  if (!compared) return null;
  const list = listOf(file, sort, receiver);
  const closer =
    taken.what === 'first' ? `${compared} < 0 ? ${one} : ${best}` : `${compared} < 0 ? ${best} : ${one}`;
  const test =
    taken.what === 'first' ? `${best} === undefined || ${closer}` : `${best} !== undefined && ${closer}`;
  const pass = `${list}.reduce${typeOf(file, list)}((${best}, ${one}) => (${test}), undefined)`;
  if (!taken.held) return rewrite(file, unit.node, [replace(taken.at[0], pass)]);
  if (taken.held.id.type === 'ArrayPattern')
    return rewrite(file, unit.node, [
      replace(taken.held.id, textOf(file, taken.at[0])),
      replace(taken.held.init!, pass),
    ]);
  // Who asks for its length as well needs the list.
  const held = bindingOf(file, taken.held.id);
  if (!held || usesOf(file, held).length !== taken.at.length) return null;
  const name = freshName(file, taken.what);
  const edits: Edit[] = [replace(taken.held.id, name), replace(taken.held.init!, pass)];
  for (const at of taken.at) edits.push(replace(at, name));
  return rewrite(file, unit.node, edits);
}

/** The list itself where the copy was only there to be sorted; what is no list stays spread. */
function listOf(file: SourceFile, sort: CallNode, receiver: Node): string {
  if (calleeName(sort) === 'toSorted') return textOf(file, receiver);
  const node = bare(receiver);
  const from =
    node.type === 'ArrayExpression' && node.elements[0]?.type === 'SpreadElement'
      ? node.elements[0].argument
      : isCall(node) && calleeName(node) === 'slice'
        ? receiverOf(node)
        : null;
  const plain = from && /^(Identifier|MemberExpression)$/.test(bare(from).type);
  return plain && kindOf(file, from) === 'array' ? textOf(file, from) : textOf(file, receiver);
}

/** The comparator's own words, said of two names. */
function comparison(file: SourceFile, sort: CallNode, a: string, b: string): string | null {
  const compare = sort.arguments[0];
  if (!compare || sort.arguments.length !== 1) return null;
  if (compare.type === 'Identifier') return `${compare.name}(${a}, ${b})`;
  if (!isFunction(compare) || compare.body.type === 'BlockStatement' || compare.params.length !== 2)
    return null;
  const edits: Edit[] = [];
  for (const [i, parameter] of compare.params.entries()) {
    const binding = bindingOf(file, parameter);
    if (!binding) return null;
    for (const use of usesOf(file, binding)) {
      const holder = file.parents.get(use);
      if (holder?.type === 'ObjectProperty' && holder.shorthand) return null;
      edits.push(replace(use, i === 0 ? a : b));
    }
  }
  const { body } = compare;
  return `(${applyEdits(file, { start: body.start!, end: body.end! }, edits)})`;
}

const typeOf = (file: SourceFile, list: string) =>
  file.typescript && /^[\w.]+$/.test(list) ? `<(typeof ${list})[number] | undefined>` : '';

const INSERT = `// Keeps the list sorted: O(log n) comparisons instead of a full sort.
function insertSorted(list, item, compare) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle], item) <= 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, item);
}`;

const IN_ORDER = `${INSERT}
// Where an element is added or removed, instead of the sort:
insertSorted(ordered, value, compare);
ordered.splice(ordered.indexOf(old), 1);
// The element at a given rank is then available:
ordered[Math.min(ordered.length - 1, Math.floor(q * ordered.length))];`;

const FEW = `// The first few in order, without sorting the rest.
function firstOf(list, count, compare) {
  const kept = [];
  if (count < 1) return kept;
  for (const one of list) {
    if (kept.length === count && compare(one, kept[count - 1]) >= 0) continue;
    let at = kept.length;
    while (at > 0 && compare(one, kept[at - 1]) < 0) at--;
    kept.splice(at, 0, one);
    if (kept.length > count) kept.pop();
  }
  return kept;
}`;

/** How it is done, where the change reaches beyond what can be seen from here. */
export function sortTemplate(
  file: SourceFile,
  sort: CallNode,
  how: 'insert' | 'few' | 'rank' | 'asked' | 'before the loop' | 'kept',
): CodeChange | null {
  const at = statementOf(file, sort);
  if (how === 'insert') return template(file, at, INSERT);
  if (how === 'rank') return template(file, at, IN_ORDER);
  if (how === 'few') return template(file, at, FEW);
  if (how === 'before the loop' || how === 'asked')
    return template(
      file,
      at,
      `// Once, before ${how === 'asked' ? 'all of its questions' : 'the loop'}:\nconst sorted = ${textOf(file, sort)};`,
    );
  const receiver = receiverOf(sort)!;
  const list = textOf(file, copied(file, receiver));
  const copy =
    calleeName(sort) === 'toSorted'
      ? textOf(file, sort)
      : `[...${list}].sort(${sort.arguments.map((one) => textOf(file, one)).join(', ')})`;
  return template(
    file,
    at,
    `// Set to null wherever ${list.replace(/\s+/g, ' ')} changes; sorted again on the next read.\nlet sorted = null;\nconst inOrder = () => (sorted ??= ${copy});`,
  );
}
