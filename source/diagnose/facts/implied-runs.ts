import type { Unit } from '../case/case.ts';
import { kindOf } from './kinds.ts';
import { bindingOf, usesOf } from './names.ts';
import { bare, calleeName, isFunction, isMember, type Node, type SourceFile, textOf } from './syntax.ts';

// Where the language itself runs a function that nobody calls: what a Proxy is asked, what is walked over.

/** A place at which the language runs a function: what it is asked of, and the key that a trap gets as its second parameter. */
interface Implied {
  node: Node;
  receiver: Node;
  key: Node | null;
}

/** The places in a caller's code at which the language runs a unit; empty for functions that are called. */
export function impliedRuns(file: SourceFile, nodes: readonly Node[], callee: Unit): Implied[] {
  const { file: at, node: fn } = callee;
  if (!at || !isFunction(fn)) return [];
  const trap = trapOf(at, fn);
  if (trap) return nodes.flatMap((node) => asked(file, node, trap));
  return isIterator(at, fn) ? nodes.flatMap((node) => walked(file, node)) : [];
}

/** `get` of `new Proxy(target, { get(target, key) { … } })`: which operation a function answers; null where it is no trap. */
function trapOf(file: SourceFile, fn: Node): string | null {
  const entry = fn.type === 'ObjectMethod' ? fn : file.parents.get(fn);
  if (entry?.type !== 'ObjectMethod' && entry?.type !== 'ObjectProperty') return null;
  if (entry.key.type !== 'Identifier' || entry.computed) return null;
  const handler = file.parents.get(entry);
  const holder = handler && file.parents.get(handler);
  const binding = holder?.type === 'VariableDeclarator' ? bindingOf(file, holder.id) : null;
  const places: Node[] = binding ? usesOf(file, binding) : handler ? [handler] : [];
  return places.some((one) => isHandler(file, one)) ? entry.key.name : null;
}

/** Whether a parameter is what a Proxy stands before: the same on each call of the trap. */
export const isProxied = (file: SourceFile, fn: Node | null, parameter: Node): boolean =>
  isFunction(fn) && fn.params[0] === parameter && trapOf(file, fn) !== null;

function isHandler(file: SourceFile, node: Node): boolean {
  const made = file.parents.get(node);
  return (
    made?.type === 'NewExpression' && calleeName(made) === 'Proxy' && bare(made.arguments[1] ?? made) === node
  );
}

/** What an operation on an object of unknown kind asks a trap of that name. */
function asked(file: SourceFile, node: Node, trap: string): Implied[] {
  if (trap === 'has')
    return node.type === 'BinaryExpression' && node.operator === 'in'
      ? [{ node, receiver: node.right, key: node.left }]
      : [];
  if (!isMember(node) || !mayBeOwn(file, node.object)) return [];
  const up = file.parents.get(node);
  const isWritten = up?.type === 'AssignmentExpression' && up.left === node;
  const wanted = trap === 'set' ? isWritten : trap === 'get' && !isWritten;
  return wanted ? [{ node, receiver: node.object, key: node.computed ? node.property : null }] : [];
}

/** Nothing says that it is one of the language's own lists or texts. */
const mayBeOwn = (file: SourceFile, of: Node): boolean => /^(unknown|object)$/.test(kindOf(file, of));

const isIterator = (file: SourceFile, fn: Node): boolean =>
  (fn.type === 'ClassMethod' || fn.type === 'ObjectMethod') && textOf(file, fn.key) === 'Symbol.iterator';

/** What is walked over where its kind does not say that it is one of the language's own. */
function walked(file: SourceFile, node: Node): Implied[] {
  const of =
    node.type === 'ForOfStatement' ? node.right : node.type === 'SpreadElement' ? node.argument : null;
  return of && mayBeOwn(file, of) ? [{ node: of, receiver: of, key: null }] : [];
}
