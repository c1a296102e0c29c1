import { heaviestRow } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import { isGrower } from '../facts/builtins.ts';
import { calleeName, isCall, isMember, type Node, receiverOf, rootOf, textOf } from '../facts/syntax.ts';
import type { SourcedUnit } from './sites.ts';

// Which function above on the stack adds to a collection.

/** How far up the stack is looked for what adds to a collection. */
const HIGHEST = 12;

/** A function of the same file on the stack above that adds to the field: `offer` pushes and tells its listeners, of which one has the list sorted. */
export function adderAbove(c: Case, unit: SourcedUnit, collections: Node[]): Unit | null {
  const fields = collections.filter(isMember);
  if (fields.length === 0 || fields.some((one) => rootOf(one).type !== 'ThisExpression')) return null;
  const { tree } = c.model;
  let at = heaviestRow(c.model, unit.frames);
  for (let height = 0; at > 0 && height < HIGHEST; height++) {
    at = tree.parent[at];
    const above = at > 0 ? c.unitOf(tree.frame[at]) : null;
    if (above && above !== unit && above.file === unit.file && !above.topLevel && addsOnce(c, above, fields))
      return above;
  }
  return null;
}

/** Adds an entry, and not one after the other in a loop. */
const addsOnce = (c: Case, unit: Unit, fields: Node[]): boolean => {
  const { file } = unit;
  if (!file) return false;
  const texts = fields.map((one) => textOf(file, one));
  return c.nodes(unit).some((node) => {
    const receiver = isCall(node) && isGrower(calleeName(node)) ? receiverOf(node) : null;
    return (
      receiver !== null && texts.includes(textOf(file, receiver)) && c.loopsAround(unit, node).length === 0
    );
  });
};
