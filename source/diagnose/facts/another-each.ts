import type { Case } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { knownRuns } from './given.ts';
import { type Binding, bindingOf, parameterIndex } from './names.ts';
import { calledOnce } from './repeats.ts';
import { bare, calleeName, contains, isCall, isFunction, isMember, type Node, receiverOf } from './syntax.ts';
import { walkedBy } from './walked-again.ts';

// Whether an expression is something else each time it is worked out.

/** How far up callers are asked. */
const UP = 4;

/**
 * `compile(text)` for each of `texts`, or through functions that hand the text on: every loop around it, in a program that comes there once, moves on
 * something that the expression is made of.
 */
export function isAnotherEachTime(c: Case, unit: Sourced, expression: Node, up = 0): boolean {
  const parts = partsOf(unit, expression);
  const loops = c.loopsAround(unit, expression);
  if (loops.some((loop) => !parts.some((one) => isMovedBy(unit, loop, one)))) return false;
  if (calledOnce(c, unit)) return loops.length > 0;
  if (!isFunction(unit.node) || up > UP) return false;
  const handed = parts.map((one) => parameterIndex(unit.node, one)).filter((at) => at >= 0);
  const runs = knownRuns(c, unit) ?? [];
  return (
    runs.length > 0 &&
    runs.every(({ from, run }) =>
      handed.some((at) => {
        const given = run.given(at);
        return given !== null && isAnotherEachTime(c, from, given, up + 1);
      }),
    )
  );
}

/** The names of which an expression has all: two of it are the same only where these are. A field, or what is looked up by a name, is not all of it. */
function partsOf({ file, node: fn }: Sourced, expression: Node): Binding[] {
  const found = new Set<Binding>();
  const todo: Node[] = [expression];
  for (let at = todo.pop(); at; at = todo.pop()) {
    const node = bare(at);
    if (node.type === 'TemplateLiteral') todo.push(...node.expressions);
    else if (node.type === 'AwaitExpression') todo.push(node.argument);
    else if (node.type === 'BinaryExpression' && node.operator === '+') todo.push(node.left, node.right);
    else if (isMember(node) && node.computed) todo.push(node.property);
    else if (isCall(node) && /^(read\w*|join|resolve|trim|toString|String)$/.test(calleeName(node)))
      todo.push(...node.arguments, ...(receiverOf(node) ? [receiverOf(node)!] : []));
    const binding = bindingOf(file, node);
    if (!binding || found.has(binding)) continue;
    found.add(binding);
    if (binding.constant && binding.init && fn && contains(fn, binding.node)) todo.push(binding.init);
  }
  return [...found];
}

/** The element of a walk, or what the head of a `for` counts. */
function isMovedBy({ file }: Sourced, loop: Node, binding: Binding): boolean {
  const { node } = binding;
  // `{ template }` of each order is a field as well.
  if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern') return false;
  const list = binding.iterates ?? walkedBy(file, binding);
  if (list) return contains(loop, list);
  return loop.type === 'ForStatement' && loop.init != null && contains(loop.init, node);
}
