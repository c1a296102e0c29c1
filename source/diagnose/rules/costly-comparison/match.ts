import type { Case, Unit } from '../../case/case.ts';
import { type Costly, comparisonOf, costliesIn, handedFunction } from '../../facts/costly.ts';
import { costOfCall } from '../../facts/costs.ts';
import type { FunctionPlace } from '../../facts/program.ts';
import type { Node } from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

export interface CostlySort {
  unit: SourcedUnit;
  sort: Node;
  comparison: FunctionPlace;
  costly: Costly[];
  micros: number;
}

/** Sorts whose comparison does costly work on both sides, each time two elements meet. */
export function costlySorts(c: Case): CostlySort[] {
  const found: CostlySort[] = [];
  for (const unit of c.own(0.1))
    for (const node of c.nodes(unit)) {
      const handed = comparisonOf(node);
      if (!handed) continue;
      const micros = costOfCall(c, unit, node);
      if (!worth(c, micros, 0.15)) continue;
      const comparison = handedFunction(c, unit.file, handed);
      // Formatters made anew have a rule of their own, with a smaller remedy.
      const costly = comparison
        ? costliesIn(c, comparison).filter(({ work }) => work !== 'locale' && work !== 'list')
        : [];
      if (!comparison || costly.length === 0) continue;
      // Seen to be where the time goes: on its lines, or in functions below the comparison.
      const seen = timeOf(c, costly) + below(c, comparison);
      if (seen >= 0.3 * micros) found.push({ unit, sort: node, comparison, costly, micros });
    }
  return found;
}

function timeOf(c: Case, costly: readonly Costly[]): number {
  const lines = new Map<Costly['file'], Set<number>>();
  for (const { file, node } of costly) {
    const set = lines.get(file) ?? new Set<number>();
    lines.set(file, set);
    set.add(node.loc!.start.line);
  }
  let micros = 0;
  for (const [file, set] of lines) micros += c.timeOnLines(file, set);
  return micros;
}

/** What the comparison's own unit calls, where it is one. */
function below(c: Case, { node }: FunctionPlace): number {
  const unit: Unit | undefined = c.units.find((one) => one.node === node);
  return unit ? Math.max(0, unit.total - unit.self) : 0;
}
