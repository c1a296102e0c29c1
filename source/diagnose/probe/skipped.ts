import { descend, isFunction, isMember, type Node, type SourceFile } from '../facts/syntax.ts';

// What of an expression is run as it is while a probe counts around it, and what no count may be put into.

/** How a site is passed over by calls that are not looked at; undefined at the beginning of a statement of which it is a part. */
export function skipAt(
  file: SourceFile,
  node: Node,
  probe: string,
): { probe: string; isStatement: boolean } | undefined {
  const isStatement = file.parents.get(node)?.type === 'ExpressionStatement';
  for (
    let up = file.parents.get(node);
    up && up.start === node.start && !isStatement;
    up = file.parents.get(up)
  )
    if (up.type === 'ExpressionStatement') return undefined;
  return { probe, isStatement };
}

/** Whether what a node gives can be handed through a call: no link of an optional chain that goes on, no decorator. */
export function isWhole(file: SourceFile, node: Node): boolean {
  const parent = file.parents.get(node);
  if (!parent || parent.type === 'Decorator' || parent.type === 'TSInstantiationExpression') return false;
  if (parent.type === 'UnaryExpression' && parent.operator === 'delete') return false;
  if (!node.type.startsWith('Optional')) return true;
  return !(
    parent.type.startsWith('Optional') ||
    parent.type === 'TSNonNullExpression' ||
    parent.type === 'TaggedTemplateExpression' ||
    (isMember(parent) && parent.object === node)
  );
}

/** Whether something else may run before it is whole. */
export const waits = (node: Node): boolean =>
  descend(node, (at) => !isFunction(at)).some(
    (at) => at.type === 'AwaitExpression' || at.type === 'YieldExpression',
  );
