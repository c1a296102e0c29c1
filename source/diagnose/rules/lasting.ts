import type { Case, Unit } from '../case/case.ts';
import { derivesList, isGrower, keepsElements, listsObject } from '../facts/builtins.ts';
import { calledInLoop, callersOf } from '../facts/callers.ts';
import { type Binding, bindingOf, resolve, usesOf } from '../facts/names.ts';
import { isLasting, originOf } from '../facts/origin.ts';
import { gathers, type Run } from '../facts/runs.ts';
import {
  bare,
  type CallNode,
  calleeName,
  callOn,
  contains,
  descend,
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  isPropertyName,
  memberRoot,
  type Node,
  propertyName,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { isMadeEachTurn } from '../facts/turns.ts';
import type { SourcedUnit } from './sites.ts';

// Whether a list is the same one each time that a place is reached.

/** The list that a copy is made of: `rows` of `[...rows]`, `rows.slice()`, `Array.from(rows)`, `Object.values(rows)`. */
export function copied(file: SourceFile, expression: Node): Node {
  let node = bare(expression);
  for (;;) {
    const inner = innerOf(file, node);
    if (!inner) return node;
    node = bare(inner);
  }
}

function innerOf(file: SourceFile, node: Node): Node | null {
  if (node.type === 'ArrayExpression') {
    const [only] = node.elements;
    return node.elements.length === 1 && only?.type === 'SpreadElement' ? only.argument : null;
  }
  if (!isCall(node)) return null;
  const receiver = receiverOf(node);
  const name = calleeName(node);
  if (!receiver) return null;
  if ((derivesList(name) && node.arguments.length === 0) || isFilled(file, node)) return receiver;
  const callee = textOf(file, node.callee);
  return (/^(\w*Array)\.from$/.test(callee) || listsObject(callee)) && node.arguments.length === 1
    ? node.arguments[0]
    : null;
}

/** `values.subarray(0, this.filled)`: the part of a list that is in use, as long as the object that has both. */
const isFilled = (file: SourceFile, { callee, arguments: [from, to, ...more] }: CallNode): boolean =>
  /^(slice|subarray)$/.test(isMember(callee) ? propertyName(callee) : '') &&
  from?.type === 'NumericLiteral' &&
  (to === undefined || to.type === 'NumericLiteral' || /^this\.#?[\w$]+$/.test(textOf(file, to))) &&
  more.length === 0;

/** What a list is reached by: names of the file and `this`, through local names for it. Null where it is made, or found out. */
export function reachedBy(file: SourceFile, expression: Node): Node[] | null {
  const found: Node[] = [];
  const todo = [copied(file, expression)];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (found.length > 4) return null;
    if (node.type === 'ConditionalExpression') {
      todo.push(copied(file, node.consequent), copied(file, node.alternate));
    } else if (node.type === 'LogicalExpression') {
      todo.push(copied(file, node.left));
    } else {
      const at = memberRoot(node);
      if (at.type !== 'Identifier' && at.type !== 'ThisExpression') return null;
      const binding = bindingOf(file, at);
      if (at.type === 'Identifier' && !binding) return null;
      const alias = binding?.constant && binding.init && at === node ? copied(file, binding.init) : null;
      if (alias && /^(MemberExpression|ConditionalExpression|Identifier)$/.test(alias.type)) todo.push(alias);
      else found.push(node);
    }
  }
  return found;
}

/** Whether a list is another one in each turn of a loop: named anew, looked up by what the loop changes, or given up. */
export function changesWith(file: SourceFile, loop: Node, list: Node): boolean {
  return descend(list).some((node) => {
    const binding = node.type === 'Identifier' && !isPropertyName(file, node) ? resolve(file, node) : null;
    if (!binding) return false;
    if (isMadeEachTurn(file, loop, binding)) return true;
    return usesOf(file, binding).some((use) => {
      const write = file.parents.get(use);
      if (!contains(loop, use)) return false;
      if (write?.type === 'UpdateExpression') return true;
      return (
        write?.type === 'AssignmentExpression' && write.left === use && !goesOn(file, binding, write.right)
      );
    });
  });
}

/** `list = list.filter(…)`, `list = [...list, one]`: the same collection, further on. */
function goesOn(file: SourceFile, binding: Binding, value: Node): boolean {
  const node = bare(value);
  const from =
    node.type === 'ArrayExpression'
      ? node.elements.find((one) => one?.type === 'SpreadElement')
      : isCall(node) && keepsElements(calleeName(node))
        ? receiverOf(node)
        : null;
  if (!from) return false;
  const root = rootOf(from.type === 'SpreadElement' ? from.argument : from);
  return root.type === 'Identifier' && resolve(file, root) === binding;
}

/** Whether the function that uses a list also empties it or puts another in its place: a batch, done with after its use. */
export function isGivenUp(file: SourceFile, fn: Node, list: Node): boolean {
  const text = textOf(file, list);
  return descend(fn).some((node) => {
    if (node.type === 'AssignmentExpression' && node.operator === '=') {
      const to = textOf(file, bare(node.left));
      if (to === `${text}.length`) return true;
      if (to !== text || isMember(bare(node.right))) return false;
      return !descend(node.right).some((one) => textOf(file, one) === text);
    }
    if (!isCall(node) || calleeName(node) !== 'splice') return false;
    const receiver = receiverOf(node);
    return receiver !== null && textOf(file, receiver) === text && node.arguments.length === 1;
  });
}

export type Stays =
  /** A caller's loop comes with the same list in each turn. */
  | { kind: 'again'; caller: Unit }
  /** Every caller seen comes with another list each time. */
  | { kind: 'each its own' }
  | { kind: 'unknown' };

/** How many callers up a list is followed. */
const HIGHEST = 3;

/** Whether the calls of a function come with the same list: followed through parameters and `this` to where it is held. */
export function followed(c: Case, unit: SourcedUnit, list: Node, height = 0): Stays {
  const { file } = unit;
  let own = 0;
  let others = 0;
  for (const caller of callersOf(c, unit).slice(0, 4)) {
    const from = caller.unit.file;
    const { run } = caller;
    const site = run?.node ?? null;
    const given = run && from ? givenAt(file, unit.node, list, run) : null;
    if (run && isFunction(unit.node) && gathers(run, parameterOf(file, unit.node, list)))
      return { kind: 'again', caller: caller.unit };
    if (!from || !site || !given) {
      others++;
      continue;
    }
    const above = caller.unit as SourcedUnit;
    const loops = [...(run?.each ? [site] : []), ...c.loopsAround(above, site)];
    const reached = given === 'itself' ? [] : (reachedBy(from, given) ?? null);
    if (loops.length > 0) {
      if (reached && loops.some((loop) => !reached.some((one) => changesWith(from, loop, one))))
        return { kind: 'again', caller: above };
      own++;
    } else if (reached === null) {
      own++;
    } else if (height < HIGHEST) {
      const next =
        reached.length > 0 && reached.every((one) => comesIn(from, above.node, one)) ? reached[0] : null;
      const further = next
        ? followed(c, above, next, height + 1)
        : given === 'itself' ||
            reached.every((one) => isOutside(from, above.node, one)) ||
            growsByKey(from, above.node, given)
          ? calledAgain(c, above)
          : ({ kind: 'each its own' } as const);
      if (further.kind === 'again') return further;
      if (further.kind === 'each its own') own++;
      else others++;
    } else others++;
  }
  return own > 0 && others === 0 ? { kind: 'each its own' } : { kind: 'unknown' };
}

/** A local for what a field or an outer name keeps under a key, and what this very function adds to: `const ring = this.recent.get(id) ?? …; ring.push(x)`. */
function growsByKey(file: SourceFile, fn: Node, given: Node): boolean {
  const root = rootOf(given);
  const binding = bindingOf(file, root);
  if (!binding?.constant || binding.parameter || !contains(fn, binding.node)) return false;
  const origin = originOf(file, fn, root);
  return (
    isLasting(origin) &&
    origin.keys.length > 0 &&
    usesOf(file, binding).some((use) => {
      const call = callOn(file, use);
      return call !== null && isGrower(calleeName(call));
    })
  );
}

/** For what is held outside all functions concerned, any loop above will do. */
function calledAgain(c: Case, unit: Unit): Stays {
  const caller = calledInLoop(c, unit);
  return caller ? { kind: 'again', caller: caller.unit } : { kind: 'unknown' };
}

/** A list of `this` or of a parameter: the caller's. */
export function comesIn(file: SourceFile, fn: Node, list: Node): boolean {
  const root = rootOf(list);
  if (root.type === 'ThisExpression') return true;
  const binding = bindingOf(file, root);
  return (
    binding?.parameter === true &&
    isFunction(fn) &&
    contains(fn, binding.node) &&
    !contains(fn.body, binding.node)
  );
}

/** A list of the module or of a function around. */
export function isOutside(file: SourceFile, fn: Node, list: Node): boolean {
  const root = rootOf(list);
  const binding = bindingOf(file, root);
  return binding !== null && (fn.type === 'Program' || !contains(fn, binding.node));
}

/** What a call (or the reading of a getter) hands over as the list's root. */
function givenAt(file: SourceFile, fn: Node, list: Node, run: Run): Node | 'itself' | null {
  const root = rootOf(list);
  if (root.type === 'ThisExpression') return run.receiver;
  const binding = bindingOf(file, root);
  if (!binding) return null;
  if (!comesIn(file, fn, list)) return 'itself';
  if (!isFunction(fn)) return null;
  return run.given(parameterOf(file, fn, list));
}

/** Number of the parameter that a list is reached from; -1 where it is none. */
function parameterOf(file: SourceFile, fn: FunctionNode, list: Node): number {
  const root = rootOf(list);
  const binding = bindingOf(file, root);
  return binding ? fn.params.findIndex((one) => contains(one, binding.node)) : -1;
}
