import { absentResult, type Goal, type GoalResult, resultOf } from '../cpu/goals.ts';
import type { Figures, OperationRow, WaitsModel } from './model.ts';
import { figures } from './percentiles.ts';

/** Goals for a recording of waits, as messages show them. */
export const WAITS_GOAL_EXAMPLES =
  'op.p95(SELECT users) <= 20ms, route.p99(/orders) <= 200ms, loop.p99 <= 50ms';

/** Evaluates a goal on a recording of waits. Operations that match a name count together; where none does, the result is unknown. */
export function evaluateWaitsGoal(model: WaitsModel, goal: Goal): GoalResult {
  const { metric, of, unit, percentile } = goal;
  if (unit !== 'micros') return resultOf(goal, null);
  if (metric === 'loop')
    return resultOf(
      goal,
      { p50: model.loop.p50Micros, p95: null, p99: model.loop.p99Micros, max: model.loop.maxMicros }[of] ??
        null,
    );
  if (metric === 'wall') return resultOf(goal, model.recording.wallMicros);
  if (metric !== 'op' && metric !== 'route') return resultOf(goal, null);
  const names =
    metric === 'op' ? model.operations.map(({ label }) => label) : model.routes.map(({ route }) => route);
  const value = metric === 'op' ? operationTime(model, goal) : routeTime(model, goal);
  return value === null ? absentResult({ ...goal, of, percentile }, names) : resultOf(goal, value);
}

/** Whether a label has the words of a name in their order: `SELECT users` matches `SELECT * FROM users WHERE id = ?`. */
export function fits(label: string, name: string): boolean {
  const text = label.toLowerCase();
  let from = 0;
  for (const word of name.toLowerCase().split(/\s+/)) {
    const at = text.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}

function operationTime(model: WaitsModel, { of, percentile }: Goal): number | null {
  const rows = model.operations.filter((row) => fits(row.label, of) || row.kind === of);
  return together(
    model,
    rows,
    ({ operations }, row) => [operations.end[row] - operations.start[row]],
    percentile,
  );
}

function routeTime(model: WaitsModel, { of, percentile }: Goal): number | null {
  const exact = model.routes.filter(({ route }) => route === of || route.replace(/^\S+ /, '') === of);
  const rows = exact.length > 0 ? exact : model.routes.filter(({ route }) => fits(route, of));
  return together(model, rows, ({ requests }, row) => [requests.end[row] - requests.start[row]], percentile);
}

function together<R extends Figures & Pick<OperationRow, 'rows'>>(
  { recording }: WaitsModel,
  rows: readonly R[],
  durations: (of: WaitsModel['recording'], row: number) => number[],
  percentile: Goal['percentile'],
): number | null {
  if (rows.length === 0) return null;
  const of = figures(
    Float64Array.from(
      rows.flatMap((row) => Array.from(row.rows).flatMap((i) => durations(recording, i))),
    ).filter((time) => !Number.isNaN(time)),
  );
  return { p50: of.p50Micros, p95: of.p95Micros, p99: of.p99Micros, max: of.maxMicros }[percentile ?? 'p95'];
}
