import { callsBack, cuts, isIterator, looksUp, onlyReads, readsText } from './builtins.ts';
import { freeNames } from './free-names.ts';
import type { Kind } from './kind.ts';
import { kindOf } from './kinds.ts';
import { bindingOf, resolve } from './names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  memberRoot,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  targetOf,
} from './syntax.ts';

// Whether an expression may be moved: it has no effect, and gives the same wherever it stands.

/** Functions of the language's own objects that read their arguments and nothing else. */
const STATIC: Record<string, RegExp> = {
  Object: /^(keys|values|entries|fromEntries|hasOwn|getOwnPropertyNames)$/,
  Math: /^(?!random$)/,
  JSON: /^stringify$/,
  Array: /^(from|of|isArray)$/,
  Number: /./,
  String: /^(fromCharCode|fromCodePoint)$/,
};
const GLOBAL_FUNCTIONS = /^(Number|String|Boolean|parseInt|parseFloat|isNaN|isFinite)$/;
export const GLOBAL_NAMES =
  /^(Object|Math|JSON|Array|Number|String|Boolean|parseInt|parseFloat|isNaN|isFinite|undefined|NaN|Infinity|Map|Set|Date)$/;
/** By kind. An iterator is empty after a walk, so that two are not the same. */
const PURE_METHODS: Partial<Record<Kind, (name: string) => boolean>> = {
  array: (name) => onlyReads(name) && !isIterator(name),
  string: (name) => readsText(name) && !isIterator(name),
  number: (name) => /^(toFixed|toString|toPrecision)$/.test(name),
  set: looksUp,
  map: looksUp,
  buffer: (name) => (onlyReads(name) && !isIterator(name)) || cuts(name),
};

const IMPURE = /^(Await|Yield|TaggedTemplate|Import)Expression$|^(Import|ThrowStatement|DebuggerStatement)$/;
/** How far calls of the program's own functions are followed. */
const DEEPEST = 2;

/**
 * Whether an expression gives the same each time as long as the names in it do, leaves no trace and cannot throw: it may be moved to before a loop. This
 * is a proof, by the kinds of its values: unknown is no. What shows of a function as a whole says `purityOf`.
 */
export function isPure(file: SourceFile, expression: Node, depth = 0): boolean {
  for (const node of descend(expression)) {
    if (isCall(node)) {
      if (!isPureCall(file, node, depth)) return false;
    } else if (node.type === 'NewExpression') {
      if (!/^(Set|Map|Array|Date)$/.test(calleeName(node)) || node.arguments.length === 0) return false;
    } else if (node.type === 'AssignmentExpression' || node.type === 'UpdateExpression') {
      if (!isOwn(file, expression, targetOf(node)!)) return false;
    } else if (node.type === 'UnaryExpression' ? node.operator === 'delete' : IMPURE.test(node.type)) {
      return false;
    } else if (isMember(node) && isGetter(file, propertyName(node))) {
      return false;
    }
  }
  return true;
}

export function isPureCall(file: SourceFile, call: CallNode, depth = 0): boolean {
  const name = calleeName(call);
  const receiver = receiverOf(call);
  if (!receiver) return call.callee.type === 'Identifier' && isPureFunction(file, call.callee, depth);
  const [first, second] = call.arguments;
  const root = bare(receiver);
  if (root.type === 'Identifier' && STATIC[root.name] && resolve(file, root) === null)
    return (
      STATIC[root.name].test(name) && !(name === 'from' && second && !isPureFunction(file, second, depth))
    );
  if (!PURE_METHODS[kindOf(file, receiver)]?.(name)) return false;
  if (callsBack(name)) return !first || isPureFunction(file, first, depth);
  return (
    !/^replace/.test(name) ||
    isFunction(second) ||
    (second !== undefined && kindOf(file, second) === 'string')
  );
}

/** A function that stands here (and is looked at with what is around it), or one of the file that touches nothing but its parameters. */
function isPureFunction(file: SourceFile, node: Node, depth: number): boolean {
  if (isFunction(node)) return !node.async && !node.generator;
  if (node.type !== 'Identifier') return false;
  const binding = resolve(file, node);
  if (!binding) return GLOBAL_FUNCTIONS.test(node.name);
  const fn = isFunction(binding.node) ? binding.node : binding.constant ? binding.init : null;
  if (!isFunction(fn) || fn.async || fn.generator || depth >= DEEPEST) return false;
  const outside = [...freeNames(file, fn)].some(
    ([name, one]) => one !== binding && (one !== null || !GLOBAL_NAMES.test(name)),
  );
  return !outside && isPure(file, fn, depth + 1);
}

/** What is assigned to is the expression's own: a local of a callback within it, or what a `reduce` makes. */
function isOwn(file: SourceFile, expression: Node, target: Node): boolean {
  const plain = bare(target);
  const root = memberRoot(plain);
  const binding = bindingOf(file, root);
  if (!binding || !contains(expression, binding.node)) return false;
  if (root === plain) return true;
  if (!binding.parameter) return /^(Object|Array|New)Expression$/.test(binding.init?.type ?? '');
  const fn = file.parents.get(binding.node);
  const call = fn ? file.parents.get(fn) : null;
  return (
    isFunction(fn) &&
    fn.params[0] === binding.node &&
    isCall(call) &&
    calleeName(call) === 'reduce' &&
    /^(Object|Array|New)Expression$/.test(call.arguments[1]?.type ?? '')
  );
}

/** Reading it runs code, which may do anything. */
const isGetter = (file: SourceFile, name: string): boolean =>
  name !== '' &&
  file.functions.some(
    (fn) =>
      'kind' in fn &&
      fn.kind === 'get' &&
      'key' in fn &&
      fn.key.type === 'Identifier' &&
      fn.key.name === name,
  );
