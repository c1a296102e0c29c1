import type { Case, Unit } from '../../case/case.ts';
import { iterates } from '../../facts/builtins.ts';
import { type Costly, comparisonOf, costliesIn, handedFunction } from '../../facts/costly.ts';
import { costOfCall } from '../../facts/costs.ts';
import { calleesOf, type FunctionPlace } from '../../facts/program.ts';
import { isSelfContained } from '../../facts/self-contained.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  type Node,
} from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

// Which sorts do costly work in their comparison.

export interface CostlySort {
  unit: SourcedUnit;
  sort: Node;
  comparison: FunctionPlace;
  costly: Costly[];
  micros: number;
  /** What the comparison runs to work out a key, where only the stacks show that it does. */
  key: Unit | null;
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
      const costly = comparison ? dearIn(c, comparison) : [];
      if (!comparison || costly.length === 0) {
        const below = comparison ? null : keyBelow(c, unit, node);
        if (below) found.push({ unit, sort: node, ...below });
        continue;
      }
      // Seen to be where the time goes: on its lines, or in functions below the comparison.
      const seen = timeOf(c, costly) + below(c, unit, comparison);
      if (seen >= 0.3 * micros) found.push({ unit, sort: node, comparison, costly, micros, key: null });
    }
  return found;
}

/** Formatters made anew have a rule of their own, with a smaller remedy. */
const dearIn = (c: Case, place: FunctionPlace): Costly[] =>
  costliesIn(c, place).filter(({ work }) => work !== 'locale' && work !== 'list');

/**
 * The function that works out a key below a comparison which no name leads to (`sortWith(comparing(by(plain)))`): the stacks show that it runs
 * there, for each pair that is compared.
 */
function keyBelow(c: Case, unit: SourcedUnit, sort: Node): Omit<CostlySort, 'unit' | 'sort'> | null {
  // Of several calls that are handed functions, the stacks do not tell which one runs it.
  const others = c.nodes(unit).filter((node) => isCall(node) && node !== sort && handsFunction(node));
  if (others.length > 0) return null;
  let best: Omit<CostlySort, 'unit' | 'sort'> | null = null;
  for (const key of c.own(0.15)) {
    if (key === unit || !isFunction(key.node) || key.node.params.length !== 1) continue;
    const frames = new Set(key.frames);
    const micros = c.timeUnder(unit, (frame) => frames.has(frame));
    if (!worth(c, micros, 0.15) || micros < 0.8 * key.total || (best && best.micros >= micros)) continue;
    const comparison = { file: key.file, node: key.node };
    if (!isSelfContained(key.file, key.node)) continue;
    // What it does itself, and not what it calls for it.
    const costly = dearIn(c, comparison).filter(
      ({ file, node, work }) => work === 'dear' && file === key.file && contains(key.node, node),
    );
    if (costly.length > 0) best = { comparison, costly, micros, key };
  }
  return best;
}

const handsFunction = (call: CallNode): boolean =>
  iterates(calleeName(call)) || call.arguments.some((one) => isFunction(bare(one)));

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

/** What the comparison calls, where it is a unit of its own; else the functions with costly work that it calls, below the sorting one. */
function below(c: Case, sorting: Unit, { file, node }: FunctionPlace): number {
  const unit = c.unitAt(node);
  if (unit) return Math.max(0, unit.total - unit.self);
  const called = new Set<Unit>();
  for (const call of descend(node.body))
    if (isCall(call))
      for (const callee of calleesOf(c, file, call)) {
        const one = c.unitAt(callee.node);
        if (one && dearIn(c, callee).length > 0) called.add(one);
      }
  return [...called].reduce((micros, one) => micros + c.timeBelow(sorting, one), 0);
}
