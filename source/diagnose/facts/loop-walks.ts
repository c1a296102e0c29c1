import type * as t from '@babel/types';
import type { Indexed } from './comparisons.ts';
import { type Binding, bindingOf, resolve } from './names.ts';
import {
  bare,
  contains,
  descend,
  isFunction,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from './syntax.ts';

// By what a loop goes from element to element: an index, or the link of one to the next.

/** `for (let i = 0; …) … list[i] …`, `while (i--) … list[i] …`. */
export function indexedBy(file: SourceFile, loop: Node, body: Node): Indexed | null {
  const moved = new Set<Binding>();
  const leaping = new Set<Binding>();
  const restarted = restartedIn(file, body);
  const update = loop.type === 'ForStatement' && loop.update ? [loop.update] : [];
  const test = 'test' in loop && loop.test ? [loop.test as Node] : [];
  for (const part of [...update, ...test, body])
    for (const node of descend(part, (one) => !isFunction(one)))
      if (node.type === 'UpdateExpression' && node.argument.type === 'Identifier') {
        const binding = resolve(file, node.argument);
        if (binding) moved.add(binding);
      } else if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier' && isLeap(node)) {
        const binding = resolve(file, node.left);
        if (binding) leaping.add(binding);
      }
  for (const part of [...test, body])
    for (const node of descend(part)) {
      if (!isMember(node) || !node.computed) continue;
      const index = bare(node.property);
      const of =
        index.type === 'UpdateExpression'
          ? bare(index.argument)
          : index.type === 'BinaryExpression' && index.right.type === 'NumericLiteral'
            ? index.left
            : index;
      const binding = bindingOf(file, of);
      // One that each turn works out anew (`2 * i + 1` of a heap, the middle of what is left) leaps: no walk over all.
      if (!binding || !moved.has(binding) || leaping.has(binding) || contains(body, binding.node)) continue;
      if (restarted.has(binding)) continue;
      const parent = file.parents.get(node);
      // What is filled is not looked through.
      if (parent?.type === 'AssignmentExpression' && parent.left === node) return null;
      return { list: node.object, index: binding };
    }
  return null;
}

/** Names that a loop within begins anew, `for (j = 0; …)`: they walk with that one. */
function restartedIn(file: SourceFile, body: Node): Set<Binding> {
  const restarted = new Set<Binding>();
  for (const node of descend(body, (one) => !isFunction(one))) {
    const set = node.type === 'ForStatement' && node.init ? bare(node.init) : null;
    if (set?.type !== 'AssignmentExpression' || set.left.type !== 'Identifier') continue;
    const binding = resolve(file, set.left);
    if (binding) restarted.add(binding);
  }
  return restarted;
}

/** Whether a walk reads its list at another index as well: `corners[i]` and `corners[j]`, `list[i - 1]`. */
export function isReadElsewhere(file: SourceFile, body: Node, { list, index }: Indexed): boolean {
  const text = textOf(file, list);
  return descend(body, (node) => !isFunction(node)).some((node) => {
    if (!isMember(node) || !node.computed || textOf(file, node.object) !== text) return false;
    const at = bare(node.property);
    if (at.type === 'Identifier') return resolve(file, at) !== index;
    return at.type === 'BinaryExpression' && /^[-+]$/.test(at.operator);
  });
}

/** `c = 2 * i + 1`, `step *= 2`: an index that does not go from one element to the next; `i = i + 1` and `i += 1` do. */
function isLeap({ operator, right }: t.AssignmentExpression): boolean {
  if (operator === '+=' || operator === '-=') return false;
  if (operator !== '=') return true;
  const value = bare(right);
  return descend(value).some(
    (one) => one.type === 'BinaryExpression' && /^(\*|\/|>>>?|<<)$/.test(one.operator),
  );
}

/** `while (node) node = node.next`: the name that moves, and where it began. */
export function chainOf(file: SourceFile, loop: Node): { binding: Binding; from: Node } | null {
  for (const node of descend(loop, (one) => !isFunction(one))) {
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') continue;
    const from = bare(node.right);
    if (!isMember(from) || bare(from.object).type !== 'Identifier') continue;
    const binding = resolve(file, node.left);
    if (!binding || resolve(file, bare(from.object) as never) !== binding) continue;
    const init =
      binding.init ??
      (loop.type === 'ForStatement' && loop.init?.type === 'AssignmentExpression' ? loop.init.right : null);
    return init ? { binding, from: init } : null;
  }
  return null;
}
