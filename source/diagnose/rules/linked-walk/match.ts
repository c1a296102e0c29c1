import { APP } from '../../../cpu/model.ts';
import type { Case } from '../../case/case.ts';
import { calledOften, type Often } from '../../facts/repeats.ts';
import {
  descend,
  isCall,
  isFunction,
  isLoop,
  isMember,
  type Node,
  propertyName,
} from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

// Which linked lists are walked to their end to be counted or added to.

export interface LinkedWalk {
  unit: SourcedUnit;
  loop: Node;
  /** The field that leads from one node to the next. */
  link: string;
  often: Often;
  micros: number;
}

/**
 * Functions and getters that follow a chain of nodes to its end and do nothing else on the way: they count it, or look for its last. A walk
 * that calls something for each node is work on the nodes.
 */
export function linkedWalks(c: Case): LinkedWalk[] {
  const found: LinkedWalk[] = [];
  for (const unit of c.own(0.15)) {
    if (unit.category !== APP || unit.topLevel) continue;
    for (const loop of c.nodes(unit)) {
      const link = isLoop(loop) ? linkOf(loop) : null;
      if (link === null) continue;
      const micros = c.timeIn(unit.file, loop);
      const often = worth(c, micros, 0.15) ? calledOften(c, unit) : null;
      if (often) found.push({ unit, loop, link, often, micros });
    }
  }
  return found;
}

/** `next` of `node = node.next` in a loop without calls, without inner loops and without a way out before the end. */
function linkOf(loop: Node): string | null {
  let link: string | null = null;
  for (const node of descend(loop)) {
    if (node === loop) continue;
    if (isCall(node) || isFunction(node) || isLoop(node)) return null;
    if (node.type === 'BreakStatement' || node.type === 'ReturnStatement' || node.type === 'YieldExpression')
      return null;
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier' || !isMember(node.right))
      continue;
    const { object } = node.right;
    if (object.type === 'Identifier' && object.name === node.left.name) link = propertyName(node.right);
  }
  return link === '' ? null : link;
}
