import type { Case } from '../../case/case.ts';
import { costOfCall } from '../../facts/costs.ts';
import { isLasting, originOf } from '../../facts/origin.ts';
import { calledOften } from '../../facts/repeats.ts';
import { contains, type Node } from '../../facts/syntax.ts';
import { appendsTo, textRead } from '../../facts/text.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';
import { stringBuilding } from '../string-building.ts';
import { type Carried, carriedOver } from './carried.ts';

// Which texts are built piece by piece and read in between.

export interface ReadBack {
  unit: SourcedUnit;
  /** The reading. */
  node: Node;
  text: Node;
  append: Node;
  again: string;
  micros: number;
  /** Where every call puts what was left over before what has come. */
  carried?: Carried;
}

/** Of the whole program's time, what a search of what was left over has to take: where lines come whole, it is no more than a search of these. */
const CARRIED = 0.25;

/** Texts that are built piece by piece and read in between: each reading joins all pieces, and may go over all of it. */
export function readBacks(c: Case): ReadBack[] {
  const found: ReadBack[] = [];
  const known = new Set(stringBuilding.find(c).map((one) => one.unit));
  for (const unit of c.own(0.08)) {
    if (known.has(unit)) continue;
    let best: ReadBack | null = null;
    for (const node of c.nodes(unit)) {
      const text = textRead(unit.file, node);
      const [append] = text ? appendsTo(unit.file, text) : [];
      if (!text) continue;
      const micros = costOfCall(c, unit, node);
      if (!worth(c, micros, 0.1) || (best && best.micros >= micros)) continue;
      const carried = append || c.share(micros) < CARRIED ? null : carriedOver(c, unit, node, text);
      if (carried) best = { unit, node, text, micros, carried, append: carried.append, again: carried.again };
      if (!append) continue;
      const again = inTurns(c, unit, node, text, append);
      if (again) best = { unit, node, text, append, again, micros };
    }
    if (best) found.push(best);
  }
  return found;
}

/** Whether reading and appending alternate: in one loop, or by calls of a thing that lasts. */
function inTurns(c: Case, unit: SourcedUnit, node: Node, text: Node, append: Node): string | null {
  const origin = originOf(unit.file, unit.node, text);
  const { binding } = origin;
  const loop = c
    .loopsAround(unit, node)
    .find((one) => contains(one, append) && !(binding && contains(one, binding.node)));
  if (loop) return 'in a loop';
  return isLasting(origin) ? (calledOften(c, unit)?.text ?? null) : null;
}
