import type { Case } from '../case/case.ts';
import { seeksByTest } from './builtins.ts';
import { chainOf } from './loop-walks.ts';
import { type Binding, bindingOf, parameterIndex, resolve } from './names.ts';
import { once } from './once.ts';
import { calleesOf, type FunctionPlace } from './program.ts';
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
  memberRoot,
  type Node,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// Searches that a function of the program makes by hand.

/** A search of the program's own: goes over what it is given, and ends with the first element that a test accepts which it is given as well. */
export interface OwnSearch {
  walk: Node;
  /** The parameter that it goes over; null for `this`, or what `this` holds. */
  list: Binding | null;
  test: Binding;
}

export const ownSearchIn = (file: SourceFile, fn: FunctionNode): OwnSearch | null => {
  for (const node of descend(fn.body, (one) => !isFunction(one))) {
    const found = isLoop(node) ? byLoop(file, node) : isCall(node) ? byMethod(file, node) : null;
    if (found) return found;
  }
  return null;
};

/** `for (const one of list) if (test(one)) return one`, `while (i < list.length && !test(list[i])) i++`. */
function byLoop(file: SourceFile, loop: Node): OwnSearch | null {
  const element = loop.type === 'ForOfStatement' ? loop.left : null;
  for (const call of descend(loop, (one) => !isFunction(one))) {
    if (!isCall(call) || call.arguments.length === 0 || !endsBy(file, loop, call)) continue;
    const test = parameterBehind(file, call.callee);
    const [given] = call.arguments.map(bare);
    const list =
      element && loop.type === 'ForOfStatement' && names(file, element, given)
        ? iterated(loop.right)
        : isMember(given) && given.computed
          ? given.object
          : beginningOf(file, loop, given);
    const of = list && parameterBehind(file, list);
    if (test && (of || (list && memberRoot(list).type === 'ThisExpression')))
      return { walk: loop, list: of, test };
  }
  return null;
}

/** `map` of `map.values()`. */
function iterated(expression: Node): Node {
  const call = bare(expression);
  const receiver = isCall(call) && /^(values|keys|entries)$/.test(calleeName(call)) ? receiverOf(call) : null;
  return receiver ?? expression;
}

/** `this.head` of `let node = this.head; while (node) { if (test(node.item)) return node; node = node.next; }`. */
function beginningOf(file: SourceFile, loop: Node, given: Node): Node | null {
  const chain = chainOf(file, loop);
  const root = memberRoot(given);
  return chain && root.type === 'Identifier' && resolve(file, root) === chain.binding
    ? bare(chain.from)
    : null;
}

/** `list.find(test)` */
function byMethod(file: SourceFile, call: CallNode): OwnSearch | null {
  const receiver = seeksByTest(calleeName(call)) ? receiverOf(call) : null;
  const list = receiver && parameterBehind(file, receiver);
  const test = call.arguments[0] ? parameterBehind(file, call.arguments[0]) : null;
  return list && test && { walk: call, list, test };
}

/** Whether a walk ends by what a call says: it is its test, or that of a branch that leaves, or that hands the element to who asked. */
function endsBy(file: SourceFile, loop: Node, call: Node): boolean {
  for (let at = call, up = file.parents.get(at); up; at = up, up = file.parents.get(up)) {
    if (up === loop) return 'test' in loop && loop.test === at;
    if (up.type === 'IfStatement')
      return (
        up.test === at &&
        descend(up.consequent, (one) => !isFunction(one)).some((one) =>
          /^((Return|Break)Statement|YieldExpression)$/.test(one.type),
        )
      );
    if (!/^(Logical|Unary)Expression$/.test(up.type)) return false;
  }
  return false;
}

/** A parameter of this function or of one around. */
function parameterBehind(file: SourceFile, expression: Node): Binding | null {
  const node = bare(expression);
  const binding = bindingOf(file, node);
  return binding?.parameter && !binding.init ? binding : null;
}

const names = (file: SourceFile, declaration: Node, given: Node): boolean =>
  given.type === 'Identifier' &&
  declaration.type === 'VariableDeclaration' &&
  resolve(file, given)?.node === declaration.declarations[0];

/** `network` of `linesOf(network)`, where `linesOf` is a generator; any other expression as it is. */
export function behindGenerator(c: Case, file: SourceFile, expression: Node): Node {
  const call = bare(expression);
  if (!isCall(call) || !call.arguments[0]) return expression;
  return calleesOf(c, file, call).some(({ node }) => node.generator) ? call.arguments[0] : expression;
}

/** A call that runs a search, and what it gives for the list and the test. */
export interface SearchCall {
  file: SourceFile;
  call: CallNode;
  list: Node;
  test: Node;
}

/** Functions that only hand a test on: `one(test) { return this.where(test).next(); }`. */
const MOST_HANDS = 3;

/**
 * The calls of a search in the recording's files, at once or one argument after the other: `first(list, test)`, `position(test)(list)`; of a function that
 * hands its own test on, the calls of that one.
 */
export function callsOfSearch(
  c: Case,
  file: SourceFile,
  fn: FunctionNode,
  search: OwnSearch,
  hands = 0,
): SearchCall[] {
  return callsAt(c, file, fn, search).flatMap((one) => {
    const test = parameterBehind(one.file, one.test);
    const handing = test ? enclosingFunction(one.file, test.node) : null;
    const isOwn = bare(one.list).type === 'ThisExpression' && search.list === null;
    const list = isOwn ? null : parameterBehind(one.file, one.list);
    const isHanded = handing !== null && parameterIndex(handing, test) >= 0 && (isOwn || list !== null);
    if (!test || !isHanded || hands >= MOST_HANDS) return [one];
    return callsOfSearch(c, one.file, handing, { walk: search.walk, list, test }, hands + 1);
  });
}

function callsAt(c: Case, file: SourceFile, fn: FunctionNode, search: OwnSearch): SearchCall[] {
  const outer = enclosingFunction(file, fn);
  const maker = outer && functionReturned(outer) === fn ? outer : null;
  return callsIn(c).flatMap((one) => {
    const given = new Map<FunctionNode, readonly Node[]>();
    const inner = bare(one.call.callee);
    if (isCall(inner)) {
      if (!maker || !runs(c, one.file, inner, { file, node: maker })) return [];
      given.set(maker, inner.arguments).set(fn, one.call.arguments);
    } else if (runs(c, one.file, one.call, { file, node: fn })) given.set(fn, one.call.arguments);
    else return [];
    const argument = (binding: Binding) => {
      for (const [of, values] of given) {
        const value = values[parameterIndex(of, binding)];
        if (value) return value;
      }
      return null;
    };
    const [list, test] = [search.list ? argument(search.list) : receiverOf(one.call), argument(search.test)];
    return list && test ? [{ ...one, list, test }] : [];
  });
}

const runs = (c: Case, file: SourceFile, call: CallNode, place: FunctionPlace): boolean =>
  calleesOf(c, file, call).some(({ node }) => node === place.node);

const callsIn = once((c: Case) =>
  c.files().flatMap((file) => file.nodes.flatMap((call) => (isCall(call) ? { file, call } : []))),
);
