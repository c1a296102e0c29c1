import type { RouteRow, WaitsModel } from './model.ts';

/** Apdex for a target in microseconds: the share of requests within it, plus half of those within four times as much. Failed requests count as frustrated. */
export function apdex({ recording }: WaitsModel, { rows }: RouteRow, target: number): number | null {
  const { start, end, status } = recording.requests;
  let [satisfied, tolerated, all] = [0, 0, 0];
  for (const row of rows) {
    if (Number.isNaN(end[row])) continue;
    all++;
    if (status[row] === 0 || status[row] >= 500) continue;
    const took = end[row] - start[row];
    if (took <= target) satisfied++;
    else if (took <= 4 * target) tolerated++;
  }
  return all === 0 ? null : (satisfied + tolerated / 2) / all;
}
