import { descend, isLiteral, isMember, type Node, type SourceFile, textOf } from '../facts/syntax.ts';
import type { Site } from './site.ts';
import { skipAt, waits } from './skipped.ts';

// Look-ups in tables that a function fills itself: where a cache hits or misses.

/** `table[key]`, where the same function also fills the table. */
export function tableSite(
  file: SourceFile,
  node: Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>,
  root: Node,
  depth: (node: Node) => number,
): Site | null {
  if (!node.computed || node.type !== 'MemberExpression' || node.object.type === 'Super') return null;
  const { object, property } = node;
  const parent = file.parents.get(node);
  if (isLiteral(property) || waits(object) || waits(property) || !isRead(node, parent)) return null;
  const subject = textOf(file, object);
  if (!fillsTable(file, root, subject)) return null;
  return {
    node,
    kind: 'lookup',
    subject: subject.slice(0, 60),
    callee: '',
    insert(into, probe) {
      into.around(
        node.start!,
        node.end!,
        depth(node),
        `${probe}.e(${probe}.b('lookup',false),`,
        ')',
        skipAt(file, node, probe),
      );
      into.around(object.start!, object.end!, depth(object) - 0.5, `${probe}.o(`, ',false)');
      into.around(property.start!, property.end!, depth(property) - 0.5, `${probe}.g(`, ',true)');
    },
  };
}

const filled = new WeakMap<Node, Set<string>>();

/** Tables that a function writes to under a key that it computes, and that no number in order is. */
function fillsTable(file: SourceFile, root: Node, subject: string): boolean {
  let known = filled.get(root);
  if (!known) {
    known = new Set();
    for (const node of descend(root))
      if (
        node.type === 'AssignmentExpression' &&
        node.operator === '=' &&
        isMember(node.left) &&
        node.left.computed
      )
        known.add(textOf(file, node.left.object));
    filled.set(root, known);
  }
  return known.has(subject);
}

function isRead(node: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case 'AssignmentExpression':
      return parent.right === node;
    case 'VariableDeclarator':
    case 'ReturnStatement':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'IfStatement':
    case 'BinaryExpression':
      return true;
    default:
      return false;
  }
}
