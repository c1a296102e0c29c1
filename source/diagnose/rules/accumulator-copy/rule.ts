import type * as t from '@babel/types';
import type { Case } from '../case/case.ts';
import { kindOf } from '../facts/kinds.ts';
import { resolve } from '../facts/names.ts';
import { bare, calleeName, contains, isCall, isMember, type Node, textOf } from '../facts/syntax.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { withoutCopy } from './accumulator-code.ts';
import { assignedBack, type Fed, feeder, reduceOf } from './accumulator-feed.ts';
import { repetition, type SourcedUnit, sites } from './sites.ts';

/** A result copied whole for every element added to it: `{...acc, x}`, `[...acc, x]`, `acc.concat(x)`, `Buffer.concat([acc, x])`. */
export const accumulatorCopy: Rule = {
  name: 'accumulator-copy',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: (c) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const copy = copyOf(c, unit, node);
      if (!copy) return null;
      const again = copy.reduce
        ? { loop: copy.reduce, text: 'for every element of a reduce' }
        : copy.fed
          ? { loop: null, text: `and ${copy.fed.by} gives it back for the next` }
          : repetition(c, unit, node);
      if (!again || (again.loop === null && again.text === 'on every call' && !outlives(unit, copy.target)))
        return null;
      // Copying is allocating: the collections that begin here are its doing too.
      const time =
        micros() +
        (c.timeIn(file, unit.node) > 0
          ? (c.gcUnder(unit) * Math.min(micros(), c.timeIn(file, unit.node))) / c.timeIn(file, unit.node)
          : 0);
      return {
        unit,
        title: `${unit.label.name} copies ${textOf(file, copy.target)} whole for each element it adds: O(n²)`,
        micros: time,
        countsGc: true,
        confidence: 0.94,
        evidence: [
          shareEvidence(c, 'lines', time, 'is on the copy, collection it causes included'),
          sourceEvidence(file, copy.node, `copies all that was gathered so far, ${again.text}`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: again.loop ?? node },
        level: 'cause',
        ...withoutCopy(unit, copy),
      };
    }),
};

export interface Copy {
  node: Node;
  target: Node;
  kind: 'object' | 'array' | 'concat' | 'assign' | 'buffer' | 'set' | 'map';
  /** The `reduce` call that it is the callback of. */
  reduce: t.CallExpression | null;
  /** The caller that passes the copy in again, where it is made of a parameter and returned. */
  fed: Fed | null;
}

function copyOf(c: Case, unit: SourcedUnit, node: Node): Copy | null {
  const { file } = unit;
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
  if (!target || (bare(target).type !== 'Identifier' && !isMember(bare(target)))) return null;
  const reduce = reduceOf(file, node, target);
  if (reduce || assignedBack(file, node, target)) return { node, target, kind, reduce, fed: null };
  const fed = feeder(c, unit, node, target);
  return fed && { node, target, kind, reduce, fed };
}

/** Whether a variable stays from one call to the next: a property, or one declared around the function. */
function outlives({ file, node }: SourcedUnit, target: Node): boolean {
  const root = bare(target);
  const binding = root.type === 'Identifier' ? resolve(file, root) : null;
  return isMember(root) || (binding !== null && !contains(node, binding.node));
}

/** Whether a copy gets keys that are not written there: `{ ...state, open: true }` is a record of fixed size, and costs the same each time. */
function grows(object: t.ObjectExpression): boolean {
  return object.properties
    .slice(1)
    .some((one) => one.type === 'SpreadElement' || (one.computed && !/Literal$/.test(one.key.type)));
}
