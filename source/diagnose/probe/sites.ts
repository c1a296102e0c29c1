import { cuts, looksUp } from '../facts/builtins.ts';
import { bindingOf, parameterIndex } from '../facts/names.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  isFunction,
  isLiteral,
  isLoop,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { indexSite, listOf } from './index-loop.ts';
import { isFormat, isState, kindOfMethod, kindOfStatic, type SiteKind } from './kinds.ts';
import type { Site } from './site.ts';
import { isWhole, waits } from './skipped.ts';
import { tableSite } from './table-sites.ts';
import { waitSite } from './wait-site.ts';

// The places in a function where something is counted.

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
  // `a?.list.has(x)`: where there is no `a`, all of it is left out, which a receiver that is handed through would not tell.
  if (
    receiver &&
    isMember(callee) &&
    !('optional' in callee && callee.optional) &&
    bare(receiver).type.startsWith('Optional')
  )
    return null;
  const name = calleeName(node);
  if (name === 'eval' || (receiver?.type === 'Identifier' && PLAIN.test(receiver.name))) return null;
  const subject = receiver ? textOf(file, receiver) : textOf(file, callee);
  const of = receiver && kindOfMethod(name);
  const fixed =
    receiver?.type === 'Identifier' ? kindOfStatic(receiver.name, name) : borrowed(receiver, name);
  const made = node.type === 'NewExpression' && /^(Set|Map)$/.test(name) && node.arguments.length > 0;
  const cache = receiver && looksUp(name) && isFilled(subject, text);
  const kind: SiteKind =
    fixed ?? (made ? 'copy' : (of ?? (cache ? 'lookup' : kindOfOther(callee as Node, name))));
  const counted =
    fixed || made
      ? 'static'
      : /^(lookup|call|sort|format|state)$/.test(kind)
        ? kind
        : kind === 'copy' && cuts(name) && node.arguments.length > 0
          ? 'part'
          : 'size';
  const args = node.arguments as Node[];
  const chosen = kind === 'call' ? chosenBy(file, callee as Node) : null;
  const index = chosen !== null && chosen !== callee ? chosen : null;
  return {
    node,
    kind,
    subject: fixed || made ? textOf(file, args[0] ?? callee).slice(0, 60) : subject.slice(0, 60),
    callee: name,
    handsOn: args.length === 0 && receiver === null && isGiven(file, callee as Node),
    insert(into, probe) {
      const alone = receiver === null && args.length === 0;
      const fn = chosen !== null && index === null ? `,${textOf(file, chosen)}` : '';
      const begin = `${probe}.b('${counted}',${alone}${fn})`;
      into.around(node.start!, node.end!, depth(node), `${probe}.e(${begin},`, ')');
      if (receiver)
        into.around(
          receiver.start!,
          receiver.end!,
          depth(receiver) - 0.5,
          `${probe}.o(`,
          `,${args.length === 0 && index === null})`,
        );
      if (index)
        into.around(index.start!, index.end!, depth(index) - 0.5, `${probe}.k(`, `,${args.length === 0})`);
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

const kindOfOther = (callee: Node, name: string): SiteKind => {
  if (!isMember(callee)) return isState(name) ? 'state' : 'call';
  const on = callee.object.type === 'Identifier' ? callee.object.name : null;
  return isFormat(on, name) ? 'format' : isState(name) ? 'state' : 'call';
};

/** What tells which of several functions is called: `i` of `rules[i](x)`, `rule` of `for (const rule of rules) rule(x)`. Null where it is always one. */
function chosenBy(file: SourceFile, callee: Node): Node | null {
  if (isMember(callee)) return callee.computed && !isLiteral(callee.property) ? callee.property : null;
  const declared = bindingOf(file, callee)?.node;
  const list = declared && file.parents.get(declared);
  const loop = list && file.parents.get(list);
  return loop?.type === 'ForOfStatement' && loop.left === list ? callee : null;
}

/** Whether a function is one that the function around was given: `next`, `done`. */
function isGiven(file: SourceFile, callee: Node): boolean {
  const binding = bindingOf(file, callee);
  return binding !== null && parameterIndex(binding.scope, binding) >= 0;
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

/** Whether a function also puts something into what it looks up. */
const isFilled = (subject: string, text: string): boolean =>
  text.includes(`${subject}.set(`) || text.includes(`${subject}.add(`);
