import type { Case } from '../case/case.ts';
import { folds } from './builtins.ts';
import { valueBehind } from './imports.ts';
import { type Binding, bindingOf, parameterIndex, resolve } from './names.ts';
import { onceEach } from './once.ts';
import { requiredIn } from './packages.ts';
import {
  bare,
  type CallNode,
  calleeName,
  descend,
  enclosingFunction,
  type FunctionNode,
  functionReturned,
  isCall,
  isFunction,
  isLoop,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  returnsOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Which functions compose others, and in which order these run.

/** A function that makes one of several: `pipe(parse, total)`; or runs them at once: `pipe(rows, parse, total)`. */
export interface Composer {
  /** Of its arguments, the functions in the order in which they run. */
  steps(given: readonly Node[]): readonly Node[];
  atOnce: boolean;
}

/** Whether a function is of what composes others: it runs them, and does nothing of its own. */
export function isPlumbing(file: SourceFile, fn: Node): boolean {
  for (let at = isFunction(fn) ? fn : null; at; at = enclosingFunction(file, at))
    if (ownComposer(file, at)) return true;
  return false;
}

/** How a call composes its arguments: as its function does, or by what a library says; null where it does not. */
export function composerOf(c: Case, file: SourceFile, call: CallNode): Composer | null {
  const callee = bare(call.callee);
  if (callee.type !== 'Identifier' && !isMember(callee)) return null;
  const of = importedAs(file, callee);
  const library = of && LIBRARIES.find(([from]) => from.test(of.from))?.[1][of.name];
  if (library) return library;
  const value = valueBehind(c, file, callee);
  return value && isFunction(value.node) ? ownComposer(value.file, value.node) : null;
}

const listed = (given: readonly Node[]): readonly Node[] =>
  given.flatMap((one): readonly Node[] => {
    const node = bare(one);
    return node.type === 'ArrayExpression' ? node.elements.filter((element) => element !== null) : [node];
  });

/** None where the source does not show them all: `pipe(...steps)`. */
const spelledOut = (steps: readonly Node[]): readonly Node[] =>
  steps.some((one) => one.type === 'SpreadElement') ? [] : steps;

const forth = (from = 0): Composer => ({
  steps: (given) => spelledOut(listed(given.slice(from))),
  atOnce: from > 0,
});
const back: Composer = { steps: (given) => spelledOut(listed(given)).toReversed(), atOnce: false };

const LIBRARIES: [RegExp, Record<string, Composer | undefined>][] = [
  [/^lodash(-es)?(\/|$)/, { flow: forth(), flowRight: back, pipe: forth(), compose: back }],
  [/^(ramda|rambda)(\/|$)/, { pipe: forth(), compose: back }],
  [/^(fp-ts|effect)(\/|$)/, { flow: forth(), pipe: forth(1) }],
  [/^remeda$/, { pipe: forth(1), piped: forth(), createPipe: forth() }],
  [/^(redux|@reduxjs\/toolkit)$/, { compose: back }],
];

/** Whether a package has functions that compose. */
export const composes = (name: string): boolean => LIBRARIES.some(([from]) => from.test(name));

/** The module that a name comes from, and what it is called there. */
export function importedAs(file: SourceFile, expression: Node): { from: string; name: string } | null {
  const node = bare(expression);
  if (isMember(node)) {
    const whole = importedAs(file, node.object);
    return whole && { from: whole.from, name: propertyName(node) };
  }
  const binding = bindingOf(file, node);
  if (!binding) return null;
  const { node: at } = binding;
  const declaration = file.parents.get(at);
  const from =
    declaration?.type === 'ImportDeclaration'
      ? declaration.source.value
      : at.type === 'VariableDeclarator'
        ? requiredIn(at.init ?? null)
        : null;
  if (from === null) return null;
  const last = from
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');
  if (at.type === 'ImportSpecifier')
    return { from, name: at.imported.type === 'Identifier' ? at.imported.name : at.imported.value };
  if (at.type !== 'VariableDeclarator') return { from, name: last };
  if (at.id.type !== 'ObjectPattern')
    return { from, name: at.init && isMember(at.init) ? propertyName(at.init) : last };
  const key = at.id.properties.find(
    (one) =>
      one.type === 'ObjectProperty' && one.value.type === 'Identifier' && one.value.name === binding.name,
  );
  return key?.type === 'ObjectProperty' ? { from, name: textOf(file, key.key) } : null;
}

/** A function of the program that composes what it is given: it folds or walks over them, each given the result of the one before. */
const ownComposer = onceEach((file: SourceFile, fn: FunctionNode): Composer | null => {
  const last = fn.params.at(-1);
  const id = last?.type === 'RestElement' ? last.argument : last;
  const list = bindingOf(file, id);
  if (!list) return null;
  const way = orderIn(file, fn, list);
  const from = fn.params.length - 1;
  if (way?.atOnce) return from === 1 && last?.type === 'RestElement' && way.isForth ? forth(1) : null;
  if (way) return from > 0 ? null : way.isForth ? forth() : back;
  const inner = functionReturned(fn);
  const order = inner ? nestedIn(file, fn, inner) : null;
  return order && { steps: (given) => spelledOut(order.flatMap((at) => given[at] ?? [])), atOnce: false };
});

/** `f(g(x))`: which parameters of the maker run, the first first. */
function nestedIn(file: SourceFile, fn: FunctionNode, inner: FunctionNode): number[] | null {
  const [only, ...others] = returnsOf(inner);
  const order: number[] = [];
  let node = only ? unwrapped(only) : null;
  while (isCall(node) && node.callee.type === 'Identifier') {
    const at = parameterIndex(fn, resolve(file, node.callee));
    if (at < 0) return null;
    order.unshift(at);
    node = node.arguments[0] ? unwrapped(node.arguments[0]) : null;
  }
  const isInput = node?.type === 'Identifier' && inner.params[0]?.type === 'Identifier';
  return others.length === 0 && order.length > 1 && isInput && resolve(file, node as never)?.scope === inner
    ? order
    : null;
}

interface Way {
  isForth: boolean;
  /** They run when the composer is called, and not when what it returns is. */
  atOnce: boolean;
}

/** In which order a function runs those of a list, each on the result of the one before; null where it does not. */
function orderIn(file: SourceFile, fn: FunctionNode, list: Binding): Way | null {
  for (const node of descend(fn.body)) {
    const atOnce = enclosingFunction(file, node) === fn;
    if (isCall(node) && folds(calleeName(node))) {
      const [step] = node.arguments;
      const receiver = receiverOf(node);
      const from = receiver && reaches(file, receiver, list);
      if (!from || !isFunction(step)) continue;
      const way = stepIn(file, step);
      const isTurned = (calleeName(node) === 'reduceRight') !== from.isReversed;
      if (way)
        return {
          isForth: (way === 'after') !== isTurned,
          atOnce: atOnce && !isFunction(unwrapped(returnsOf(step)[0])),
        };
    }
    const isForth = isLoop(node) ? loopIn(file, node, list) : null;
    if (isForth !== null) return { isForth, atOnce };
  }
  return null;
}

/** When a fold runs the function that it comes to: after those before, by a call or as a pair (`(x) => next(so_far(x))`), or before them. */
function stepIn(file: SourceFile, step: FunctionNode): 'after' | 'before' | null {
  const [value, next] = step.params.map((one) => bindingOf(file, one));
  const given = returnsOf(step).map(unwrapped);
  if (!value || !next || given.length !== 1) return null;
  const is = (node: Node | undefined, binding: Binding) => {
    const own = node && unwrapped(node);
    return own?.type === 'Identifier' && resolve(file, own) === binding;
  };
  const [result] = given;
  if (isFunction(result)) {
    const [outer] = returnsOf(result).map(unwrapped);
    const within = isCall(outer) && outer.arguments[0] ? unwrapped(outer.arguments[0]) : null;
    if (!isCall(outer) || !isCall(within)) return null;
    if (is(outer.callee, next) && is(within.callee, value)) return 'after';
    return is(outer.callee, value) && is(within.callee, next) ? 'before' : null;
  }
  if (!isCall(result)) return null;
  const isThen =
    isMember(result.callee) &&
    calleeName(result) === 'then' &&
    is(result.callee.object, value) &&
    is(result.arguments[0], next);
  return isThen || (is(result.callee, next) && is(result.arguments[0], value)) ? 'after' : null;
}

/** Whether a loop runs the first of a list first: `for (const fn of fns) value = fn(value)`, `for (let i = fns.length - 1; i >= 0; i--) value = fns[i](value)`. */
function loopIn(file: SourceFile, loop: Node, list: Binding): boolean | null {
  for (const node of descend(loop)) {
    const call = node.type === 'AssignmentExpression' ? unwrapped(node.right) : null;
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier' || !isCall(call)) continue;
    const [given] = call.arguments;
    const value = resolve(file, node.left);
    if (!value || given?.type !== 'Identifier' || resolve(file, given) !== value) continue;
    const callee = bare(call.callee);
    if (callee.type === 'Identifier') {
      const walked = resolve(file, callee)?.iterates;
      const from = walked && reaches(file, walked, list);
      if (from) return !from.isReversed;
    } else if (isMember(callee) && callee.computed && reaches(file, callee.object, list)) {
      const down = descend(loop).some((one) => one.type === 'UpdateExpression' && one.operator === '--');
      return !down;
    }
  }
  return null;
}

/** Whether an expression is a list or a copy of it, and turned round. */
function reaches(file: SourceFile, expression: Node, list: Binding): { isReversed: boolean } | null {
  let isReversed = false;
  for (let node = bare(expression); ; ) {
    if (node.type === 'Identifier') return resolve(file, node) === list ? { isReversed } : null;
    const [only] = node.type === 'ArrayExpression' && node.elements.length === 1 ? node.elements : [];
    const receiver = isCall(node) ? receiverOf(node) : null;
    if (isCall(node) && /^(reverse|toReversed)$/.test(calleeName(node))) isReversed = !isReversed;
    else if (isCall(node) && calleeName(node) !== 'slice') return null;
    const next = only?.type === 'SpreadElement' ? only.argument : receiver;
    if (!next) return null;
    node = bare(next);
  }
}

/** Without `await`. */
function unwrapped(node: Node): Node {
  const at = bare(node);
  return at.type === 'AwaitExpression' ? unwrapped(at.argument) : at;
}
