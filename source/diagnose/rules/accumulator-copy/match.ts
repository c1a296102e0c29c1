import type * as t from '@babel/types';
import type { Case } from '../../case/case.ts';
import { looksUp } from '../../facts/builtins.ts';
import { kindOf } from '../../facts/kinds.ts';
import { copiedBy } from '../../facts/own-copy.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isLiteral,
  isMember,
  type Node,
  receiverOf,
  textOf,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';
import { assignedBack, type Fed, feeder, passedAgain, reduceOf } from './feed.ts';

/** A copy of all that was gathered so far, for each element that is added. */
export interface Copy {
  node: Node;
  target: Node;
  /** `own`: by a loop of the program's own. */
  kind: 'object' | 'array' | 'concat' | 'assign' | 'buffer' | 'set' | 'map' | 'own';
  /** The `reduce` call that it is the callback of. */
  reduce: t.CallExpression | null;
  /** The caller that passes the copy in again, where it is made of a parameter and returned. */
  fed: Fed | null;
  /** Behind `??`: there may be nothing to add to yet. */
  isDefaulted: boolean;
}

/** The copy that a node makes of what was gathered so far; null where it makes none. */
export function copyOf(c: Case, unit: SourcedUnit, node: Node): Copy | null {
  const { file } = unit;
  const own = copiedBy(file, unit.node, node);
  if (own) {
    const fed = passedAgain(c, unit, own, addsKeys);
    return fed && { node, target: own, kind: 'own', reduce: null, fed, isDefaulted: false };
  }
  let target: Node | null = null;
  let kind: Copy['kind'] = 'object';
  if (
    node.type === 'ObjectExpression' &&
    node.properties.length > 1 &&
    node.properties[0].type === 'SpreadElement' &&
    grows(node)
  ) {
    target = node.properties[0].argument;
  } else if (
    node.type === 'ArrayExpression' &&
    node.elements.length > 1 &&
    node.elements.some((one) => one?.type === 'SpreadElement')
  ) {
    const spread = node.elements.find((one) => one?.type === 'SpreadElement') as t.SpreadElement;
    target = spread.argument;
    const holder = file.parents.get(node);
    const made = holder?.type === 'NewExpression' ? calleeName(holder) : '';
    kind = made === 'Set' ? 'set' : made === 'Map' ? 'map' : 'array';
  } else if (isCall(node)) {
    const name = calleeName(node);
    const first = node.arguments[0];
    if (name === 'concat' && isMember(node.callee)) {
      if (textOf(file, node.callee.object) === 'Buffer') {
        if (first?.type !== 'ArrayExpression' || !first.elements[0]) return null;
        target = first.elements[0];
        kind = 'buffer';
      } else {
        if (kindOf(file, node.callee.object) === 'string') return null;
        target = node.callee.object;
        kind = 'concat';
      }
    } else if (
      name === 'assign' &&
      first?.type === 'ObjectExpression' &&
      first.properties.length === 0 &&
      node.arguments[1]
    ) {
      target = node.arguments[1];
      kind = 'assign';
    }
  }
  // `[...(this.all[key] ?? []), one]`: copied where there is one already.
  const defaulted = target ? bare(target) : null;
  const isDefaulted = defaulted?.type === 'LogicalExpression';
  if (isDefaulted) target = bare(defaulted.left);
  if (!target || (bare(target).type !== 'Identifier' && !isMember(bare(target)) && !isEntry(target)))
    return null;
  const reduce = reduceOf(file, node, target);
  if (reduce || assignedBack(file, node, target))
    return { node, target, kind, reduce, fed: null, isDefaulted };
  const fed = feeder(c, unit, node, target);
  return fed && { node, target, kind, reduce, fed, isDefaulted };
}

/** Whether a call brings more than what it copies, and that is no record whose keys are written there. */
const addsKeys = (call: CallNode, position: number): boolean =>
  call.arguments.some(
    (one, at) =>
      at !== position &&
      (one.type !== 'ObjectExpression' ||
        one.properties.some((property) => property.type === 'SpreadElement' || property.computed)),
  );

/** `groups.get(key)`: what a Map holds under a key. */
const isEntry = (node: Node): boolean => {
  const call = bare(node);
  return isCall(call) && looksUp(calleeName(call)) && receiverOf(call) !== null;
};

/** Whether a copy gets keys that are not written there: `{ ...state, open: true }` is a record of fixed size, and costs the same each time. */
function grows(object: t.ObjectExpression): boolean {
  return object.properties
    .slice(1)
    .some((one) => one.type === 'SpreadElement' || (one.computed && !isLiteral(one.key)));
}
