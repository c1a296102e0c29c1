import { calleeName, isCall, isFunction, isLoop, type Node, type SourceFile } from '../facts/syntax.ts';
import type { Site } from './site.ts';

// Awaits in loops, as places to count at.

/** A fixed time is meant, and so is waiting for several things at once. */
const PACING = /^(sleep|delay|wait|setTimeout|pause|all|allSettled|race|any)$/i;

/** `await load(id)` in a loop, and `yield load(id)` in one of an asynchronous generator, which waits as well. */
export function waitSite(
  file: SourceFile,
  node: Extract<Node, { type: 'AwaitExpression' | 'YieldExpression' }>,
  depth: (node: Node) => number,
): Site | null {
  const { argument } = node;
  if (!argument || !isCall(argument) || PACING.test(calleeName(argument))) return null;
  if (node.type === 'YieldExpression' && node.delegate) return null;
  let around = file.parents.get(node);
  let isLooped = false;
  for (; around && !isFunction(around); around = file.parents.get(around)) isLooped ||= isLoop(around);
  if (!isLooped || (isFunction(around) && !around.async)) return null;
  return {
    node,
    kind: 'wait',
    subject: '',
    callee: calleeName(argument),
    insert: (into, probe) =>
      into.around(argument.start!, argument.end!, depth(argument) - 0.25, `${probe}.w(`, ')'),
  };
}
