import { type Node, type SourceFile, textOf } from '../facts/syntax.ts';
import type { Site } from './site.ts';

// Loops that count through a list by its index.

/** `list` of `for (let i = 0; i < list.length; i++)`, or of `n = list.length` in its head. */
export function listOf({ init, test }: ForStatement): { value: Node; inHead: boolean } | null {
  if (init?.type !== 'VariableDeclaration' || init.kind === 'const' || test?.type !== 'BinaryExpression')
    return null;
  const lengthOf = (node: Node | null | undefined): Node | null =>
    node?.type === 'MemberExpression' &&
    !node.computed &&
    node.property.type === 'Identifier' &&
    node.property.name === 'length' &&
    isPlainPath(node.object)
      ? node.object
      : null;
  for (const { init: value } of init.declarations) {
    const list = lengthOf(value);
    if (list) return { value: list, inHead: true };
  }
  const list = /^[<>!]=?=?$/.test(test.operator)
    ? (lengthOf(test.right) ?? lengthOf(test.left as Node))
    : null;
  return list && { value: list, inHead: false };
}

export type ForStatement = Extract<Node, { type: 'ForStatement' }>;

/** `a`, `a.b.c`, `this.items`: read twice, it is the same, and nothing else happens. */
function isPlainPath(node: Node): boolean {
  let at = node;
  while (at.type === 'MemberExpression' && !at.computed) at = at.object;
  return at.type === 'Identifier' || at.type === 'ThisExpression';
}

/** A loop over a list by its index: which list, and how large. */
export function indexSite(
  file: SourceFile,
  node: ForStatement,
  { value, inHead }: { value: Node; inHead: boolean },
  depth: (node: Node) => number,
): Site {
  return {
    node,
    kind: 'pass',
    subject: textOf(file, value).slice(0, 60),
    callee: 'for',
    insert(into, probe) {
      if (inHead) into.around(value.start!, value.end!, depth(value) - 0.75, `${probe}.s(`, ')');
      else into.at(node.init!.end!, depth(node.init!), `,${probe}_size=${probe}.s(${textOf(file, value)})`);
    },
  };
}
