import { descend, isCall, type Node } from '../facts/syntax.ts';

/**
 * Whether a function that returns this may have done nothing: `return`, `return false`, and the first half of `test && work()`.
 *
 * @param argument what is returned; null where it is nothing
 */
export function leaves(argument: Node | null | undefined): boolean {
  let at = argument;
  while (at?.type === 'LogicalExpression') at = at.left;
  return !at || !descend(at).some(isWork);
}

const isWork = (node: Node): boolean =>
  isCall(node) || /^(New|Await|Yield|TaggedTemplate|Import)Expression$/.test(node.type);
