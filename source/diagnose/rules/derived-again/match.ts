import { APP } from '../../../cpu/model.ts';
import type { Case } from '../../case/case.ts';
import { costOfWalk } from '../../facts/costs.ts';
import { type Fold, foldsIn } from '../../facts/folds.ts';
import { isOfNewObject, sameAgain, sizeOf } from '../../facts/lasts.ts';
import { calledOften, callersAnywhere, type Often } from '../../facts/repeats.ts';
import { contains, enclosingFunction } from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

// Which functions work something out of all of a collection each time they are called.

export interface Derived {
  unit: SourcedUnit;
  fold: Fold;
  often: Often;
  micros: number;
}

/** Functions and getters that work something out of all of a lasting collection each time they are asked. */
export function derivedAgain(c: Case): Derived[] {
  const found: Derived[] = [];
  for (const unit of c.own(0.1)) {
    if (unit.category !== APP || unit.topLevel) continue;
    let best: Derived | null = null;
    for (const fold of foldsIn(c, unit)) {
      const micros = costOfWalk(c, unit, fold.node, []);
      if (!worth(c, micros, 0.15) || (best && best.micros >= micros)) continue;
      const often = fold.origin.life === 'parameter' ? handedOften(c, unit, fold) : calledOften(c, unit);
      if (!often || sizeOf(c, unit, fold.origin) === 'few') continue;
      if (fold.origin.life === 'outside' && isOfCall(c, unit, fold, often)) continue;
      if (fold.origin.life === 'field' && isOfNewObject(often)) continue;
      best = { unit, fold, often, micros };
    }
    if (best) found.push(best);
  }
  return found;
}

/** Whether a collection is that of the call around which runs the unit: each call of `invoice(order)` may well draw the lines of its own order. */
function isOfCall(c: Case, unit: SourcedUnit, { origin }: Fold, { loop }: Often): boolean {
  const owner = origin.binding && enclosingFunction(unit.file, origin.binding.node);
  if (!owner || (loop && contains(owner, loop))) return false;
  return callersAnywhere(c, unit).some(({ node }) => node === owner);
}

/** A collection that the calls of a function come with again and again, in a loop or a recursion: each event may well go over all that it is about. */
function handedOften(c: Case, unit: SourcedUnit, fold: Fold): Often | null {
  const again = sameAgain(c, unit, fold.node, fold.list);
  if (!again || (!again.loop && !/recursion/.test(again.text))) return null;
  const { by, loop, text } = again;
  return { kind: loop ? 'loop' : 'recursion', by, loop, call: null, text };
}
