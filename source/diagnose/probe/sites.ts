import { looksUp } from '../facts/builtins.ts';
import {
  calleeName,
  descend,
  isCall,
  isFunction,
  isLoop,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { indexSite, listOf } from './index-loop.ts';
import { kindOfMethod, kindOfStatic, type SiteKind } from './kinds.ts';
import type { Site } from './site.ts';
import { waitSite } from './wait-site.ts';

/** Cheap, and never the cause. */
const PLAIN = /^(Math|Number|String|Boolean|Symbol|console|Reflect)$/;

/** Sites of a function or a module's top level, those in functions within it included. `skip`: counted already. */
export function sitesIn(file: SourceFile, root: Node, skip: (node: Node) => boolean): Site[] {
  const top = !isFunction(root);
  // Functions of a module are no part of its top level; callbacks within a function are.
  const nodes = descend(root, (node) => !top || !isFunction(node)).filter((node) => !skip(node));
  const text = textOf(file, root);
  const depths = new Map<Node, number>();
  const depth = (node: Node): number => {
    let at = depths.get(node);
    if (at === undefined) {
      at = 0;
      for (let up = file.parents.get(node); up; up = file.parents.get(up)) at++;
      depths.set(node, at);
    }
    return at;
  };
  return nodes.flatMap((node) => {
    const site = siteOf(file, node, root, text, depth);
    return site ? [site] : [];
  });
}

function siteOf(
  file: SourceFile,
  node: Node,
  root: Node,
  text: string,
  depth: (node: Node) => number,
): Site | null {
  if (isCall(node) || node.type === 'NewExpression') return callSite(file, node, text, depth);
  if (isMember(node)) return tableSite(file, node, root, depth);
  if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return waitSite(file, node, depth);
  if (node.type === 'SpreadElement') return sizeSite(file, node, node.argument, 'copy', depth);
  if (node.type === 'ForOfStatement' && !node.await) return sizeSite(file, node, node.right, 'pass', depth);
  if (node.type === 'ForStatement') {
    const list = listOf(node);
    if (list && !waits(list.value)) return indexSite(file, node, list, depth);
  }
  if (isLoop(node) && !isFunction(root)) return loopSite(file, node as Node & { body: Node }, depth);
  if (node.type === 'ObjectExpression' || node.type === 'ArrayExpression') {
    if (!isFunction(root)) return null;
    return {
      node,
      kind: 'allocation',
      subject: '',
      callee: '',
      insert: (into, probe) => into.around(node.start!, node.end!, depth(node), `${probe}.a(`, ')'),
    };
  }
  return null;
}

function callSite(
  file: SourceFile,
  node: Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' | 'NewExpression' }>,
  text: string,
  depth: (node: Node) => number,
): Site | null {
  const { callee } = node;
  if (callee.type === 'Super' || callee.type === 'Import') return null;
  if (!isWhole(file, node) || waits(callee) || node.arguments.some(waits)) return null;
  const receiver = node.type === 'NewExpression' ? null : receiverOf(node);
  const name = calleeName(node);
  if (name === 'eval' || (receiver?.type === 'Identifier' && PLAIN.test(receiver.name))) return null;
  const subject = receiver ? textOf(file, receiver) : textOf(file, callee);
  const of = receiver && kindOfMethod(name);
  const fixed =
    receiver?.type === 'Identifier' ? kindOfStatic(receiver.name, name) : borrowed(receiver, name);
  const made = node.type === 'NewExpression' && /^(Set|Map)$/.test(name) && node.arguments.length > 0;
  const cache = receiver && looksUp(name) && isFilled(subject, text);
  const kind: SiteKind = fixed ?? (made ? 'copy' : (of ?? (cache ? 'lookup' : 'call')));
  const counted = fixed || made ? 'static' : kind === 'lookup' || kind === 'call' ? kind : 'size';
  const args = node.arguments as Node[];
  return {
    node,
    kind,
    subject: fixed || made ? textOf(file, args[0] ?? callee).slice(0, 60) : subject.slice(0, 60),
    callee: name,
    insert(into, probe) {
      const alone = receiver === null && args.length === 0;
      into.around(node.start!, node.end!, depth(node), `${probe}.e(${probe}.b('${counted}',${alone}),`, ')');
      if (receiver)
        into.around(
          receiver.start!,
          receiver.end!,
          depth(receiver) - 0.5,
          `${probe}.o(`,
          `,${args.length === 0})`,
        );
      args.forEach((argument, i) => {
        const value = argument.type === 'SpreadElement' ? argument.argument : argument;
        into.around(
          value.start!,
          value.end!,
          depth(value) - 0.5,
          `${probe}.g(`,
          `,${i === args.length - 1})`,
        );
      });
    },
  };
}

/** `Array.prototype.slice.call(list)`, `[].slice.call(list)`. */
const borrowed = (receiver: Node | null, name: string): SiteKind | null =>
  name === 'call' &&
  receiver?.type === 'MemberExpression' &&
  !receiver.computed &&
  receiver.property.type === 'Identifier' &&
  (receiver.object.type === 'ArrayExpression' ||
    (receiver.object.type === 'MemberExpression' &&
      receiver.object.object.type === 'Identifier' &&
      /^(Array|String)$/.test(receiver.object.object.name)))
    ? kindOfMethod(receiver.property.name)
    : null;

/** `table[key]`, where the same function also fills the table. */
function tableSite(
  file: SourceFile,
  node: Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>,
  root: Node,
  depth: (node: Node) => number,
): Site | null {
  if (!node.computed || node.type !== 'MemberExpression' || node.object.type === 'Super') return null;
  const { object, property } = node;
  const parent = file.parents.get(node);
  if (/Literal$/.test(property.type) || waits(object) || waits(property) || !isRead(node, parent))
    return null;
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

function sizeSite(
  file: SourceFile,
  node: Node,
  value: Node,
  kind: SiteKind,
  depth: (node: Node) => number,
): Site | null {
  if (waits(value)) return null;
  // `f(...args)` hands on what is there.
  if (node.type === 'SpreadElement' && isCall(file.parents.get(node))) return null;
  return {
    node: node.type === 'SpreadElement' ? node : value,
    kind,
    subject: textOf(file, value).slice(0, 60),
    callee: node.type === 'SpreadElement' ? '...' : 'for of',
    insert: (into, probe) => into.around(value.start!, value.end!, depth(value) - 0.75, `${probe}.s(`, ')'),
  };
}

function loopSite(file: SourceFile, node: Node & { body: Node }, depth: (node: Node) => number): Site {
  const { body } = node;
  let up = file.parents.get(node);
  while (up && !isLoop(up)) up = file.parents.get(up);
  return {
    node,
    kind: 'loop',
    subject: up ? 'inner' : '',
    callee: '',
    insert(into, probe) {
      const count = `${probe}.a();`;
      if (body.type === 'BlockStatement') into.at(body.start! + 1, depth(body), count);
      else into.around(body.start!, body.end!, depth(body) - 0.5, `{${count}`, '}');
    },
  };
}

/** How a site is passed over by calls that are not looked at; undefined at the beginning of a statement of which it is a part. */
function skipAt(
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
function isWhole(file: SourceFile, node: Node): boolean {
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
const waits = (node: Node): boolean =>
  descend(node, (at) => !isFunction(at)).some(
    (at) => at.type === 'AwaitExpression' || at.type === 'YieldExpression',
  );

/** Whether a function also puts something into what it looks up. */
const isFilled = (subject: string, text: string): boolean =>
  text.includes(`${subject}.set(`) || text.includes(`${subject}.add(`);
