import { NATIVE, NODE } from '../../cpu/model.ts';
import { outermostRows } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import type { SourcedUnit } from '../case/unit.ts';
import { MINOR_CALLER } from '../thresholds.ts';
import { composes, isPlumbing } from './composers.ts';
import { bindingOf, parameterIndex } from './names.ts';
import { onceEach } from './once.ts';
import { type Run, runsOf } from './runs.ts';
import { bare, isCall, type Node } from './syntax.ts';
import { isPipeline, repeatsAll } from './turns.ts';

// Who calls a unit, from where, and in a loop or not.

/** A unit that calls another: by time passed, with the call where the source shows it, and whether it is run in a loop. */
export interface Caller {
  unit: Unit;
  /** The first call of it by its name. */
  call: Node | null;
  /** The place that runs it, one in a loop before others; where it is handed over, too. */
  run: Run | null;
  inLoop: boolean;
  total: number;
}

/** What a caller hands over for a parameter, by the parameter's number; null where the source does not show it. */
export function handedOver(
  { unit, run }: Caller,
  at: number,
): { unit: SourcedUnit; run: Run; node: Node } | null {
  const node = run && !run.handed ? run.given(at) : null;
  return run && node && unit.file && unit.node ? { unit: unit as never, run, node } : null;
}

/** What the heaviest caller hands over for a parameter that an expression names; null where it names none. */
export function handedBy(c: Case, unit: SourcedUnit, expression: Node): ReturnType<typeof handedOver> {
  const at = parameterIndex(unit.node, bindingOf(unit.file, bare(expression)));
  const [caller] = at < 0 ? [] : callersOf(c, unit);
  return caller ? handedOver(caller, at) : null;
}

/** Units that call this one, most time first. */
export const callersOf = onceEach((c: Case, unit: Unit): readonly Caller[] => {
  const { tree } = c.model;
  const totals = new Map<Unit, number>(unit.inlined);
  // Only the outermost activation on a stack has a caller that is another's.
  for (const row of outermostRows(c.model, unit.frames)) {
    const caller = callerAt(c, unit, tree.parent[row], false);
    if (caller) totals.set(caller, (totals.get(caller) ?? 0) + tree.total[row]);
  }
  // A sample taken while a call returns can show a stack that never was.
  for (const [caller, total] of totals) if (total < MINOR_CALLER * unit.total) totals.delete(caller);
  return [...totals]
    .sort((a, b) => b[1] - a[1])
    .map(([caller, total]) => {
      const runs = runsOf(c, caller, unit);
      const inLoop = runs.find(
        (run) =>
          run.each !== null ||
          c
            .loopsAround(caller, run.node)
            .some(
              (loop) =>
                !repeatsAll(caller.file!, loop, run.node) && !isPipeline(caller.file!, loop, run.node),
            ),
      );
      const run = inLoop ?? runs.at(0) ?? null;
      const call = runs.find((one) => isCall(one.node) && !one.handed && !one.step)?.node ?? null;
      return { unit: caller, call, run, inLoop: inLoop !== undefined, total };
    });
});

/** Past builtins, node's own frames and what only runs the steps of a composition, to the caller of a unit at a row of the tree or above. */
export function callerAt(c: Case, unit: Unit, row: number, itself: boolean): Unit | null {
  const { tree, functions } = c.model;
  let plumbing: Unit | null = null;
  for (let up = row, hops = 0; up > 0 && hops < 12; hops++, up = tree.parent[up]) {
    const frame = tree.frame[up];
    const other = c.unitOf(frame);
    if (other && (itself || other !== unit)) {
      if (!isComposing(other)) return plumbing && !runsAsStep(c, other, unit) ? plumbing : other;
      plumbing ??= other;
      continue;
    }
    const category = functions.category[frame];
    if (!other && category !== NATIVE && category !== NODE) break;
  }
  return plumbing;
}

const isComposing = ({ file, node, package: of }: Unit): boolean =>
  (of !== null && composes(of)) || (file !== null && node !== null && isPlumbing(file, node));

const runsAsStep = (c: Case, caller: Unit, unit: Unit): boolean =>
  runsOf(c, caller, unit).some((run) => run.step !== null);

/** The nearest caller, up to three up, that reaches a unit from within a loop. */
export function calledInLoop(c: Case, unit: Unit): { unit: Unit; call: Node } | null {
  let at = [unit];
  const seen = new Set(at);
  for (let height = 0; height < 3; height++) {
    const next: Unit[] = [];
    for (const one of at) {
      for (const caller of callersOf(c, one).slice(0, 4)) {
        if (caller.unit === unit) continue;
        if (caller.inLoop && caller.run) return { unit: caller.unit, call: caller.run.node };
        if (!seen.has(caller.unit)) next.push(caller.unit);
        seen.add(caller.unit);
      }
    }
    at = next;
  }
  return null;
}
