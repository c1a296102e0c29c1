import { folds, isIterator, listsObject } from '../../facts/builtins.ts';
import {
  bare,
  calleeName,
  isCall,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { calleeText, statementOf } from '../sites.ts';

// What goes over all of a collection, and what for.

export type Kind = 'size' | 'figure' | 'expiry' | 'copy' | 'text';

export interface Walk {
  list: Node;
  kind: Kind;
}

/** What of a collection a node goes over. Searches have a rule of their own. */
export function walkOf(file: SourceFile, node: Node): Walk | null {
  if (node.type === 'ArrayExpression') {
    const [only] = node.elements;
    return node.elements.length === 1 && only?.type === 'SpreadElement'
      ? collection(only.argument, 'copy')
      : null;
  }
  if (node.type === 'ForOfStatement') return isFold(node.body) ? collection(node.right, 'figure') : null;
  if (!isCall(node)) return null;
  const text = calleeText(file, node);
  const [first] = node.arguments;
  if (listsObject(text)) {
    const up = file.parents.get(node);
    const counted = isMember(up) && textOf(file, up).endsWith('.length');
    return first ? collection(first, counted ? 'size' : 'copy') : null;
  }
  if (text === 'JSON.stringify') return first ? collection(first, 'text') : null;
  if (text === 'Array.from') return first && node.arguments.length === 1 ? collection(first, 'copy') : null;
  if (/^Math\.(max|min)$/.test(text))
    return first?.type === 'SpreadElement' ? collection(first.argument, 'figure') : null;
  const receiver = receiverOf(node);
  if (!receiver) return null;
  const name = calleeName(node);
  if (name === 'filter') return collection(receiver, isKept(file, node, receiver) ? 'expiry' : 'figure');
  if (folds(name) || name === 'join') return collection(receiver, 'figure');
  // An end cut off (`slice(-10)`) is no walk over all.
  if (name === 'slice' && node.arguments.length === 0) return collection(receiver, 'copy');
  return null;
}

/** `(this.hits.get(client) ?? [])` and `entries.values()` are about what they hang from. */
function collection(node: Node, kind: Kind): Walk | null {
  let list = bare(node);
  if (list.type === 'LogicalExpression') list = bare(list.left);
  if (isCall(list) && isMember(list.callee) && isIterator(calleeName(list)) && list.arguments.length === 0)
    list = bare(list.callee.object);
  const named =
    list.type === 'Identifier' ||
    isMember(list) ||
    (isCall(list) && isMember(list.callee) && calleeName(list) === 'get');
  return named ? { list, kind } : null;
}

/** A loop that only adds up: nothing of the program's is called for its elements. */
function isFold(body: Node): boolean {
  const statements = body.type === 'BlockStatement' ? body.body : [body];
  return (
    statements.length <= 3 &&
    statements.some(
      (one) => one.type === 'ExpressionStatement' && one.expression.type === 'AssignmentExpression',
    ) &&
    statements.every((one) => one.type === 'ExpressionStatement' || one.type === 'VariableDeclaration')
  );
}

/** Whether what a filter leaves takes the place of what it was made from. */
function isKept(file: SourceFile, call: Node, list: Node): boolean {
  const target = textOf(file, collection(list, 'expiry')?.list ?? list);
  const up = file.parents.get(call);
  if (up?.type === 'AssignmentExpression') return textOf(file, up.left) === target;
  if (up?.type !== 'VariableDeclarator' || up.id.type !== 'Identifier') return false;
  return putsBack(file, statementOf(file, call), up.id.name, target) !== null;
}

/** Later in the same block: `this.hits = recent`, or `this.hits.set(client, recent)` for `this.hits.get(client)`. */
function putsBack(file: SourceFile, after: Node, name: string, target: string): Node | null {
  const block = file.parents.get(after);
  const statements = block && 'body' in block && Array.isArray(block.body) ? (block.body as Node[]) : [];
  const map = /^(.*)\.get\((.*)\)$/s.exec(target);
  for (const one of statements.slice(statements.indexOf(after) + 1)) {
    const text = textOf(file, one).replace(/;$/, '');
    if (text === `${target} = ${name}` || (map && text === `${map[1]}.set(${map[2]}, ${name})`)) return one;
  }
  return null;
}
