import type { Case, Unit } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { calleesOf, type FunctionPlace } from './program.ts';
import { callersAnywhere } from './repeats.ts';
import { type Run, runsOf } from './runs.ts';
import { type CallNode, type Node, returnsOf, type SourceFile } from './syntax.ts';

// What goes from function to function: what callers hand over, and what calls give back.

/** So many callers are asked what they hand over: the lighter ones seldom add anything. */
const CALLERS = 4;

/** The callers that are asked, most time first. */
export const heaviestCallers = (c: Case, unit: Unit): Unit[] => callersAnywhere(c, unit).slice(0, CALLERS);

/** The places where the heaviest callers run a unit; null where one of them is the unit itself, has no source, or does not show such a place. */
export function knownRuns(c: Case, unit: Unit): { from: Sourced; run: Run }[] | null {
  const found: { from: Sourced; run: Run }[] = [];
  for (const caller of heaviestCallers(c, unit)) {
    if (!caller.file || !caller.node || caller === unit) return null;
    const runs = runsOf(c, caller, unit);
    if (runs.length === 0) return null;
    for (const run of runs) found.push({ from: caller as Sourced, run });
  }
  return found;
}

/** An expression that a function returns, in the unit of that function; `unit` is null where no sample fell on it. */
interface Result {
  place: FunctionPlace;
  unit: Sourced | null;
  value: Node;
}

/** What the functions that a call may run give back; null for one that gives a promise or an iterator. Empty where no function is known. */
export const resultsOf = (c: Case, file: SourceFile, call: CallNode): (Result | null)[] =>
  calleesOf(c, file, call).flatMap((place): (Result | null)[] => {
    const { node } = place;
    if (node.async || node.generator) return [null];
    const unit = c.unitAt(node);
    return returnsOf(node).map((value) => ({ place, unit, value }));
  });
