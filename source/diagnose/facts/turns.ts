import { resolve, usesOf } from './names.ts';
import { contains, descend, isCall, isPropertyName, type Node, type SourceFile } from './syntax.ts';

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
  return !descend(call).some((node) => isMoved(file, loop, node, /^[-+*/]=$/));
}
