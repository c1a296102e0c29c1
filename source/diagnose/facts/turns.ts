import { folds } from './builtins.ts';
import { isClockOrChance } from './clocks.ts';
import { type Binding, bindingOf, resolve, usesOf } from './names.ts';
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
  memberRoot,
  type Node,
  receiverOf,
  returnsOf,
  type SourceFile,
  targetOf,
  textOf,
} from './syntax.ts';

// What a name stands for in each turn of a loop.

/** Whether a loop makes what a name stands for anew in each turn: not what `reduce` gathers from turn to turn, or what the head of a `for` begins with. */
export function isMadeEachTurn(file: SourceFile, loop: Node, binding: Binding): boolean {
  if (!contains(loop, binding.node) || gatheredBy(file, binding) === loop) return false;
  return !(loop.type === 'ForStatement' && loop.init && contains(loop.init, binding.node));
}

/** The `reduce` that hands a parameter the same collection in each turn, further on; null of any other name. */
export function gatheredBy(file: SourceFile, { parameter, node }: Binding): CallNode | null {
  const fn = parameter ? file.parents.get(node) : null;
  const call = isFunction(fn) && fn.params[0] === node ? file.parents.get(fn) : null;
  if (!isCall(call) || !isFunction(fn) || call.arguments[0] !== fn || !folds(calleeName(call))) return null;
  const given = returnsOf(fn);
  return given.length > 0 && given.every((one) => goesOnWith(file, node, one)) ? call : null;
}

/** Whether a value is what a parameter stands for, changed or with more in it: `feed`, `seen.add(one)`, `[...rows, row]`. */
function goesOnWith(file: SourceFile, parameter: Node, value: Node): boolean {
  const node = bare(value);
  if (node.type === 'Identifier') return resolve(file, node)?.node === parameter;
  if (node.type === 'ConditionalExpression')
    return goesOnWith(file, parameter, node.consequent) && goesOnWith(file, parameter, node.alternate);
  if (node.type === 'SequenceExpression') return goesOnWith(file, parameter, node.expressions.at(-1)!);
  if (node.type === 'ArrayExpression' || node.type === 'ObjectExpression') {
    const [first] = node.type === 'ArrayExpression' ? node.elements : node.properties;
    return first?.type === 'SpreadElement' && goesOnWith(file, parameter, first.argument);
  }
  if (!isCall(node) || !isMember(node.callee)) return false;
  const of = textOf(file, node.callee) === 'Object.assign' ? node.arguments[0] : node.callee.object;
  return of !== undefined && goesOnWith(file, parameter, of);
}

/** `fns.reduce((value, fn) => fn(value), first)`: a walk over functions that runs each of them once, and is no reason for any to run often. */
export function isPipeline(file: SourceFile, loop: Node, call: Node): boolean {
  const callee = isCall(call) && isCall(loop) && folds(calleeName(loop)) ? bare(call.callee) : null;
  const step = isCall(loop) ? loop.arguments[0] : null;
  const binding = bindingOf(file, callee);
  return binding !== null && isFunction(step) && step.params[1] === binding.node;
}

/** A name that a loop declares or moves on. */
export const isTurned = (file: SourceFile, loop: Node, node: Node): boolean =>
  isMoved(file, loop, node, /=$/);

function isMoved(file: SourceFile, loop: Node, node: Node, operator: RegExp): boolean {
  const binding = node.type === 'Identifier' && !isPropertyName(file, node) ? resolve(file, node) : null;
  if (!binding) return false;
  if (contains(loop, binding.node)) return true;
  return usesOf(file, binding).some((use) => {
    const write = file.parents.get(use);
    return (
      contains(loop, use) &&
      (write?.type === 'UpdateExpression' ||
        (write?.type === 'AssignmentExpression' && write.left === use && operator.test(write.operator)))
    );
  });
}

/**
 * A counting loop around a call that is given the same each time: how programs (and benchmarks) do their whole job again, and no
 * reason for what the call does in it. One that gets what the call before gave (`state = step(state)`) is no other.
 */
export function repeatsAll(file: SourceFile, loop: Node, call: Node): boolean {
  if (loop.type !== 'ForStatement' || !isCall(call) || call.arguments.length === 0) return false;
  return (
    !descend(call).some(
      (node) => isMoved(file, loop, node, /^[-+*/]=$/) || isDrawn(file, loop, call, node),
    ) && !call.arguments.some((one) => drawsNext(file, one))
  );
}

/** `pick = wheels[seed % 5]` in a loop that has `seed = (seed * 16807) % 9973`: another one each time, and none that the call gave. */
function isDrawn(file: SourceFile, loop: Node, call: Node, node: Node, depth = 0): boolean {
  const binding = node.type === 'Identifier' && !isPropertyName(file, node) ? resolve(file, node) : null;
  if (!binding || depth > DEEPEST) return false;
  return usesOf(file, binding).some((use) => {
    const write = file.parents.get(use);
    if (write?.type !== 'AssignmentExpression' || write.left !== use || write.operator !== '=') return false;
    if (!contains(loop, use) || contains(write.right, call)) return false;
    return descend(write.right).some(
      (one) =>
        one.type === 'Identifier' &&
        (isMoved(file, loop, one, /^[-+*/]=$/) ||
          (resolve(file, one) === binding
            ? write.right.type === 'BinaryExpression'
            : isDrawn(file, loop, call, one, depth + 1))),
    );
  });
}

/** Takes the next of something. */
const TAKES = /^(next|shift|pop|read)$/;
/** How far functions of the file are followed. */
const DEEPEST = 3;

/** Whether an expression is something else at each turn, by what it calls: `{ tag: oneOf(tags) }`, where `oneOf` asks a generator of random numbers. */
export function drawsNext(
  file: SourceFile,
  expression: Node,
  within: Node | null = null,
  depth = 0,
): boolean {
  return descend(expression).some((node) => {
    if (!isCall(node)) return false;
    const receiver = receiverOf(node);
    if (isClockOrChance(textOf(file, node.callee))) return true;
    if (receiver && TAKES.test(calleeName(node)) && isOutside(file, within, receiver)) return true;
    const binding = bindingOf(file, node.callee);
    const fn = isFunction(binding?.node) ? binding.node : binding?.constant ? binding.init : null;
    if (!isFunction(fn) || depth >= DEEPEST) return false;
    return (
      descend(fn.body).some((one) => {
        const target = targetOf(one);
        return target !== null && isOutside(file, fn, target);
      }) || drawsNext(file, fn.body, fn, depth + 1)
    );
  });
}

/** Whether what an expression hangs from is made outside of a function; of `this` it is not known. */
function isOutside(file: SourceFile, fn: Node | null, expression: Node): boolean {
  const root = memberRoot(expression);
  const binding = bindingOf(file, root);
  return binding !== null && (fn === null || !contains(fn, binding.node));
}
