import { NATIVE, NODE } from '../../cpu/model.ts';
import { outermostRows, rowsOf } from '../../cpu/query.ts';
import type { Case } from './case.ts';
import type { SourcedUnit, Unit } from './unit.ts';

// Garbage collection by where it began. Microseconds.

/** What began in the unit, or in what it calls of node's own. */
export function gcUnder({ model }: Case, unit: Unit): number {
  const { tree, functions } = model;
  let micros = unit.gc;
  for (const frame of unit.frames)
    for (const row of rowsOf(model, frame))
      for (let at = row + 1; at < tree.end[row]; ) {
        const category = functions.category[tree.frame[at]];
        if (category === NODE || category === NATIVE) micros += tree.gc[at++];
        else at = tree.end[at];
      }
  return micros;
}

/** Of what began in a unit, the part of a piece of its code that takes `micros`. */
export function gcOf(c: Case, unit: SourcedUnit, micros: number): number {
  const own = c.timeIn(unit.file, unit.node);
  return own > 0 ? (gcUnder(c, unit) * Math.min(micros, own)) / own : 0;
}

/** What began in the unit, or in anything that it calls. */
export function gcBelow({ model }: Case, unit: Unit): number {
  const { tree } = model;
  let micros = 0;
  for (const row of outermostRows(model, unit.frames))
    for (let at = row; at < tree.end[row]; at++) micros += tree.gc[at];
  return micros;
}
