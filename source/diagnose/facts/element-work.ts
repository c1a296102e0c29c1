import type { Case } from '../case/case.ts';
import { elementAt, iterates } from './builtins.ts';
import { type Costly, costliesIn, isLight } from './costly.ts';
import { type Binding, bindingOf, resolve } from './names.ts';
import { calleesOf, type FunctionPlace } from './program.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  isPropertyName,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

// What a walk works out of each element, and nothing else.

/** A walk over a list, and by what its body knows an element. */
export interface Walked {
  list: Node;
  body: Node;
  isElement(node: Node): boolean;
}

export function walkOf(file: SourceFile, node: Node): Walked | null {
  if (node.type === 'ForOfStatement' && !node.await)
    return { list: node.right, body: node.body, isElement: namedIn(file, node.left) };
  if (node.type === 'ForStatement') return indexedWalk(file, node);
  const at = isCall(node) ? elementAt(calleeName(node)) : null;
  if (!isCall(node) || at === null) return null;
  const [fn] = node.arguments;
  const list = receiverOf(node);
  const element = isFunction(fn) ? fn.params[at] : undefined;
  return list && isFunction(fn) && element
    ? { list, body: fn.body, isElement: namedIn(file, element) }
    : null;
}

/** `for (let i = 0; i < rows.length; i++) … rows[i] …`. */
function indexedWalk(file: SourceFile, loop: Node & { type: 'ForStatement' }): Walked | null {
  const { test, body } = loop;
  if (test?.type !== 'BinaryExpression' || test.operator !== '<' || test.left.type !== 'Identifier')
    return null;
  const end = bare(test.right);
  const index = resolve(file, test.left);
  if (!isMember(end) || propertyName(end) !== 'length' || !index) return null;
  const text = textOf(file, end.object);
  const isElement = (node: Node) =>
    isMember(node) &&
    node.computed === true &&
    node.property.type === 'Identifier' &&
    resolve(file, node.property) === index &&
    textOf(file, node.object) === text;
  return { list: end.object, body, isElement };
}

function namedIn(file: SourceFile, element: Node): (node: Node) => boolean {
  const elements = new Set<Binding>();
  for (const node of descend(element)) {
    const binding = bindingOf(file, node);
    if (binding) elements.add(binding);
  }
  return (node) => {
    const binding = node.type === 'Identifier' && !isPropertyName(file, node) ? resolve(file, node) : null;
    return binding !== null && elements.has(binding);
  };
}

/** The dearest thing that a walk works out of an element and of nothing else that differs: in its body, or in a function that a test in it calls. */
export function workOnElement(c: Case, file: SourceFile, walked: Walked): Costly | null {
  const { body, isElement } = walked;
  return workOn(c, { file, node: bodyOf(body) }, isElement, 0) ?? workInTests(c, file, walked);
}

const bodyOf = (body: Node) => ({ type: 'ArrowFunctionExpression', body, params: [] }) as never;

/** How far the functions that a test calls are followed. */
const DEEPEST = 3;

function workOn(
  c: Case,
  { file, node }: FunctionPlace,
  isElement: Walked['isElement'],
  depth: number,
): Costly | null {
  const { body } = node;
  const own = costliesIn(c, { file, node: bodyOf(body) }).find(
    (one) =>
      one.file === file &&
      contains(body, one.node) &&
      !isLight(one) &&
      !isKept(file, one.node) &&
      dependsOn(file, one.node, isElement, body),
  );
  if (own || depth === 0) return own ?? null;
  for (const call of descend(body)) {
    const found = isCall(call) ? workInCall(c, file, call, isElement, body, depth) : null;
    if (found) return found;
  }
  return null;
}

/** `if (before(rows[i].at, limit)) …`, where `before` parses both: what is worked out only decides. */
function workInTests(c: Case, file: SourceFile, { body, isElement }: Walked): Costly | null {
  for (const call of descend(body, (one) => !isFunction(one))) {
    const found =
      isCall(call) && decides(file, call, body) ? workInCall(c, file, call, isElement, body, DEEPEST) : null;
    if (found) return found;
  }
  return null;
}

/** What a call of the program's works out of the arguments that are the element's alone. */
function workInCall(
  c: Case,
  file: SourceFile,
  call: CallNode,
  isElement: Walked['isElement'],
  body: Node,
  depth: number,
): Costly | null {
  const [place, ...others] = calleesOf(c, file, call);
  if (!place || others.length > 0) return null;
  for (const [at, argument] of call.arguments.entries()) {
    const parameter = place.node.params[at];
    if (parameter?.type !== 'Identifier' || !dependsOn(file, argument, isElement, body)) continue;
    const found = workOn(c, place, namedIn(place.file, parameter), depth - 1);
    if (found) return found;
  }
  return null;
}

/** Whether a value is asked for in a test of the walk, and goes nowhere else. */
function decides(file: SourceFile, call: Node, body: Node): boolean {
  for (let at = call, up = file.parents.get(at); up; at = up, up = file.parents.get(up)) {
    if (up.type === 'IfStatement') return up.test === at;
    // What a callback of `filter` returns, written as an expression.
    if (at === body)
      return isFunction(up) && isCall(file.parents.get(up)) && isPredicate(file.parents.get(up)!);
    if (!/^(Logical|Unary|Binary)Expression$/.test(up.type)) return false;
  }
  return false;
}

const isPredicate = (call: Node): boolean =>
  isCall(call) && iterates(calleeName(call)) && /^(filter|some|every|find\w*)$/.test(calleeName(call));

/** Whether a node reads an element, and nothing else but what the module has once and for all. */
function dependsOn(file: SourceFile, node: Node, isElement: Walked['isElement'], body: Node): boolean {
  if (isElement(node)) return true;
  let reads = false;
  for (const one of descend(node, (inner) => !isElement(inner))) {
    if (isElement(one)) {
      reads = true;
      continue;
    }
    if (one.type === 'ThisExpression') return false;
    if (one.type !== 'Identifier' || isPropertyName(file, one)) continue;
    const binding = resolve(file, one);
    if (!binding || contains(node, binding.node)) continue;
    if (contains(body, binding.node)) {
      // A local made of the element.
      if (!binding.init || !dependsOn(file, binding.init, isElement, body)) return false;
      reads = true;
    } else if (binding.scope !== file.program || !binding.constant) return false;
  }
  return reads;
}

/** What is stored on the element or in a map is worked out once. */
function isKept(file: SourceFile, node: Node): boolean {
  for (let at = file.parents.get(node); at && !isFunction(at); at = file.parents.get(at))
    if (at.type === 'AssignmentExpression' && isMember(bare(at.left))) return true;
  return false;
}
