import type { Case } from '../case/case.ts';
import { kindOf } from '../facts/kinds.ts';
import { type Binding, bindingOf, resolve, usesOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  contains,
  descend,
  type FunctionNode,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { SourcedUnit } from './sites.ts';

// Whether an argument of a recursive call moves by counting: numbers, counters of loops, elements of lists that stay.

/** What a constant of the function stands for. */
export function settled(file: SourceFile, fn: FunctionNode, argument: Node): Node {
  const node = bare(argument);
  const binding = bindingOf(file, node);
  return binding?.constant && binding.init && !binding.iterates && contains(fn, binding.node)
    ? bare(binding.init)
    : node;
}

/** Sums of parameters, numbers, counters of loops around the call and of what lists hold: nothing that the function finds out. */
export function isCounted(
  c: Case,
  unit: SourcedUnit,
  fn: FunctionNode,
  call: CallNode,
  expression: Node,
  bindings: (Binding | null)[],
): boolean {
  const { file } = unit;
  const todo = [expression];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const node = settled(file, fn, next);
    if (node.type === 'NumericLiteral' || node.type === 'ThisExpression') continue;
    if (node.type === 'BinaryExpression' && /^[-+]$/.test(node.operator)) todo.push(node.left, node.right);
    else if (node.type === 'UnaryExpression' && node.operator === '-') todo.push(node.argument);
    else if (isMember(node)) {
      // How long the input is says where its middle is; how long a word is does not.
      const of = bare(node.object);
      const whole = of.type === 'Identifier' && bindings.includes(resolve(file, of));
      if (whole && !node.computed && propertyName(node) === 'length') return false;
      todo.push(node.object);
      if (node.computed) todo.push(node.property);
    } else if (node.type === 'Identifier') {
      const binding = resolve(file, node);
      if (!binding || bindings.includes(binding) || !contains(fn, binding.node)) continue;
      if (!ownCounter(c, unit, call, binding)) return false;
    } else return false;
  }
  return true;
}

/** A name that takes one value after the other in a loop around the call, whatever the calls in it give. */
export function ownCounter(c: Case, unit: SourcedUnit, call: CallNode, binding: Binding): boolean {
  const { file } = unit;
  return c.loopsAround(unit, call).some((loop) => {
    if (binding.iterates) return loop.type === 'ForOfStatement' && loop.right === binding.iterates;
    if (loop.type !== 'ForStatement' && loop.type !== 'WhileStatement') return false;
    const writes = usesOf(file, binding).filter((use) => isWritten(file, use));
    return (
      writes.length > 0 &&
      writes.every((use) => {
        const parent = file.parents.get(use)!;
        const by = parent.type === 'AssignmentExpression' ? parent.right : null;
        return contains(loop, use) && (by === null || /NumericLiteral/.test(by.type));
      })
    );
  });
}

/** A counter that begins or ends at the parameter it is handed on as; where it is looked for by equality, each belongs to one only. */
export function isBounded(file: SourceFile, counter: Binding, own: Binding): boolean {
  if (counter.iterates) return false;
  const names = new RegExp(`\\b${own.name.replace('$', '\\$')}\\b`);
  const loop = file.parents.get(file.parents.get(counter.node)!);
  if (loop?.type !== 'ForStatement') return false;
  const bounds = [counter.init, loop.test].some((one) => one && names.test(textOf(file, one)));
  const sorted = descend(loop.body).some(
    (node) =>
      node.type === 'BinaryExpression' &&
      /^===?$/.test(node.operator) &&
      [node.left, node.right].some(
        (side) => bare(side).type === 'Identifier' && textOf(file, bare(side)) === own.name,
      ),
  );
  return bounds && !sorted;
}

/** `+` also joins texts, and no two of those are alike. */
export function isNumeric(file: SourceFile, own: Binding, sum: Node): boolean {
  const kinds = descend(sum).map((node) =>
    /Expression|Identifier|Literal/.test(node.type) ? kindOf(file, node) : 'unknown',
  );
  if (kinds.includes('string')) return false;
  if (!descend(sum).some((node) => node.type === 'BinaryExpression' && node.operator === '+')) return true;
  return (
    descend(sum).some((node) => node.type === 'NumericLiteral') ||
    usesOf(file, own).some((use) => {
      const parent = file.parents.get(use);
      if (isMember(parent)) return parent.computed && parent.property === use;
      return parent?.type === 'BinaryExpression' && /^([<>]=?|[-*/%])$/.test(parent.operator);
    })
  );
}

export function isWritten(file: SourceFile, use: Node): boolean {
  const parent = file.parents.get(use);
  return (
    parent?.type === 'UpdateExpression' || (parent?.type === 'AssignmentExpression' && parent.left === use)
  );
}
