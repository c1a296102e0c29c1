import type * as t from '@babel/types';
import { once } from './once.ts';

// Questions to the syntax tree that all rules ask.

export type Node = t.Node;

export type FunctionNode =
  | t.FunctionDeclaration
  | t.FunctionExpression
  | t.ArrowFunctionExpression
  | t.ObjectMethod
  | t.ClassMethod
  | t.ClassPrivateMethod;

export type CallNode = t.CallExpression | t.OptionalCallExpression;

export type MemberNode = t.MemberExpression | t.OptionalMemberExpression;

/** A source file as a tree, with what rules ask of it. Offsets are UTF-16 positions in `text`; lines are 1-based. */
export interface SourceFile {
  path: string;
  text: string;
  program: t.Program;
  /** Every node in source order: one walk for whoever looks at the whole file. */
  nodes: Node[];
  functions: FunctionNode[];
  parents: Map<Node, Node>;
  lineStarts: number[];
  /** True where the text carries TypeScript types. */
  typescript: boolean;
  /** Syntax errors that the parser recovered from. */
  errors: number;
  /** True where only functions that were seen running were read: what others do with a name is not known. */
  inPart: boolean;
}

const NOT_CHILDREN = new Set([
  'loc',
  'extra',
  'errors',
  'leadingComments',
  'trailingComments',
  'innerComments',
]);

/** `for … in` and no `Object.entries`: of a bundle's million nodes each is asked, and an array per property was most of the time. */
export function childrenOf(node: Node): Node[] {
  const found: Node[] = [];
  for (const key in node) {
    const value: unknown = node[key as keyof Node];
    if (value === null || typeof value !== 'object' || NOT_CHILDREN.has(key)) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (item && typeof item.type === 'string') found.push(item);
    } else if (typeof (value as Node).type === 'string') {
      found.push(value as Node);
    }
  }
  return found;
}

/** Every node below (and with) `root` in source order; `into` says whether to descend into a node. */
export function descend(root: Node, into: (node: Node) => boolean = () => true): Node[] {
  const found: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    if (node !== root && !into(node)) continue;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]);
  }
  return found;
}

/** What a chain of members hangs from: `a` of `a.b[c]`, the call of `load(x).rows`. */
export function memberRoot(node: Node): Node {
  let root = bare(node);
  while (isMember(root)) root = bare(root.object);
  return root;
}

/** The identifier or `this` that a chain of members and calls hangs from: `a` of `a.b[c].d()`. */
export function rootOf(node: Node): Node {
  let at = bare(node);
  while (isMember(at) || isCall(at)) at = bare(isCall(at) ? at.callee : at.object);
  return at;
}

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'ObjectMethod' ||
    node?.type === 'ClassMethod' ||
    node?.type === 'ClassPrivateMethod'
  );
}

/** Stands for the same each time: a template only where nothing is put into it. */
export const isLiteral = (node: Node): boolean =>
  node.type === 'TemplateLiteral' ? node.expressions.length === 0 : /Literal$/.test(node.type);

export const isCall = (node: Node | null | undefined): node is CallNode =>
  node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression';

export const isMember = (node: Node | null | undefined): node is MemberNode =>
  node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression';

export const isLoop = (node: Node | null | undefined): boolean =>
  node?.type === 'ForStatement' ||
  node?.type === 'ForOfStatement' ||
  node?.type === 'ForInStatement' ||
  node?.type === 'WhileStatement' ||
  node?.type === 'DoWhileStatement';

/** The list that a loop, or a call such as `map`, walks; null of a loop that counts or follows links. */
export const listWalked = (loop: Node): Node | null =>
  loop.type === 'ForOfStatement' ? loop.right : isCall(loop) ? receiverOf(loop) : null;

/** Whether a loop or a function stands between a node and what is around it, the node itself included: it runs several times, or later. */
export function repeatsWithin(file: SourceFile, node: Node, around: Node | null | undefined): boolean {
  for (let at: Node | undefined = node; at && at !== around; at = file.parents.get(at))
    if (isLoop(at) || isFunction(at)) return true;
  return false;
}

/** `name` of `receiver.name(…)`, of `name(…)`, or ''. */
export function calleeName(call: CallNode | t.NewExpression): string {
  const { callee } = call;
  if (callee.type === 'Identifier') return callee.name;
  if (isMember(callee)) return propertyName(callee);
  return '';
}

/** `x` of `x.name(…)`; null for a plain call. */
export function receiverOf(call: CallNode | t.NewExpression): t.Expression | null {
  return isMember(call.callee) && call.callee.object.type !== 'Super' ? call.callee.object : null;
}

export function propertyName(member: MemberNode): string {
  const { property, computed } = member;
  if (property.type === 'PrivateName') return '#' + property.id.name;
  if (!computed && property.type === 'Identifier') return property.name;
  if (property.type === 'StringLiteral') return property.value;
  return '';
}

/** A name after a dot, and no variable. */
export function isPropertyName(file: SourceFile, node: Node): boolean {
  const parent = file.parents.get(node);
  return isMember(parent) && parent.property === node && !parent.computed;
}

/** Without the casts and non-null marks that leave no trace at run time. */
export function bare(node: Node): Node {
  let at = node;
  for (;;) {
    if (
      at.type === 'TSAsExpression' ||
      at.type === 'TSNonNullExpression' ||
      at.type === 'TSSatisfiesExpression' ||
      at.type === 'TSTypeAssertion' ||
      at.type === 'ParenthesizedExpression'
    ) {
      at = at.expression;
    } else {
      return at;
    }
  }
}

export const textOf = (file: SourceFile, node: Node): string => file.text.slice(node.start!, node.end!);

export const lineOf = (node: Node): number => node.loc!.start.line;

export const endLineOf = (node: Node): number => node.loc!.end.line;

/** The lines that a node stands on. */
export const linesIn = (node: Node): number[] =>
  Array.from({ length: endLineOf(node) - lineOf(node) + 1 }, (_, i) => lineOf(node) + i);

export const contains = (outer: Node, inner: Node): boolean =>
  outer.start! <= inner.start! && inner.end! <= outer.end!;

/** The function's name as its author would say it: its own, or that of what it is assigned to. '' where it has none. */
export function functionName(file: SourceFile, fn: FunctionNode): string {
  if ('id' in fn && fn.id?.type === 'Identifier') return fn.id.name;
  if (fn.type === 'ObjectMethod' || fn.type === 'ClassMethod') {
    return fn.key.type === 'Identifier' ? fn.key.name : fn.key.type === 'StringLiteral' ? fn.key.value : '';
  }
  if (fn.type === 'ClassPrivateMethod') return '#' + fn.key.id.name;
  const parent = file.parents.get(fn);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent?.type === 'AssignmentExpression') {
    if (parent.left.type === 'Identifier') return parent.left.name;
    if (isMember(parent.left)) return propertyName(parent.left);
  }
  if (
    (parent?.type === 'ObjectProperty' || parent?.type === 'ClassProperty') &&
    parent.key.type === 'Identifier'
  )
    return parent.key.name;
  return '';
}

/** The function around a node; null at the module's top level. */
export function enclosingFunction(file: SourceFile, node: Node): FunctionNode | null {
  for (let at = file.parents.get(node); at; at = file.parents.get(at)) if (isFunction(at)) return at;
  return null;
}

/** Whether a function makes objects: a class's constructor, or a function that by its name is called with `new`. */
export const isConstructor = (file: SourceFile, fn: FunctionNode): boolean =>
  /^(constructor|[A-Z]\w*)$/.test(functionName(file, fn)) && fn.type !== 'ArrowFunctionExpression';

/** All that a function returns. */
export const returnsOf = (fn: FunctionNode): Node[] =>
  fn.body.type === 'BlockStatement'
    ? descend(fn.body, (one) => !isFunction(one)).flatMap((one) =>
        one.type === 'ReturnStatement' ? (one.argument ?? []) : [],
      )
    : [fn.body];

/** The function that another one returns. */
export const functionReturned = once((fn: Node): FunctionNode | null => {
  if (!isFunction(fn)) return null;
  if (isFunction(fn.body)) return fn.body;
  for (const one of descend(fn.body, (inner) => !isFunction(inner)))
    if (one.type === 'ReturnStatement' && isFunction(one.argument)) return one.argument;
  return null;
});

/** What a node writes to. */
export const targetOf = (node: Node): Node | null =>
  node.type === 'AssignmentExpression'
    ? node.left
    : node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node.operator === 'delete')
      ? node.argument
      : null;

/** Whether a node is what an assignment, `++` or `delete` writes to. */
export function isTarget(file: SourceFile, node: Node): boolean {
  const up = file.parents.get(node);
  return up !== undefined && targetOf(up) === node;
}

/** The call of a method of a node: `rows.push(row)` of that `rows`; null where it is used in another way. */
export function callOn(file: SourceFile, node: Node): CallNode | null {
  const member = file.parents.get(node);
  const call = isMember(member) && member.object === node ? file.parents.get(member) : null;
  return isCall(call) && call.callee === member ? call : null;
}
