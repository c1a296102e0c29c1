import { duration, plural } from '../../format/numbers.ts';
import { evaluateWaitsGoal } from '../../waits/goals.ts';
import type { WaitsModel } from '../../waits/model.ts';
import type { Finding } from '../finding.ts';
import { type Decisions, type MethodStep, steps } from '../method.ts';
import { timesWords } from '../stats.ts';

/** The persona's seven steps, as the state of the investigation of what a program waits for. */
export function waitsMethod(
  model: WaitsModel,
  findings: readonly Finding[],
  state: Decisions = {},
): MethodStep[] {
  const { operations, requests, wallMicros } = model.recording;
  return steps(findings, state, {
    measured: `${plural(operations.count, 'operation')} and ${plural(requests.count, 'request')} over ${duration(wallMicros)}`,
    cause: ['cause of waiting', 'causes of waiting'],
    documented: null,
    toDocument: 'not yet measured: record again with `--waits` after the change, under the same load',
    gain: ({ impact }) =>
      impact.maxSpeedup === null ? impact.text : timesWords(impact.maxSpeedup, impact.bound),
    whole: requests.count > 0 ? "the requests' time" : 'the run time',
    evaluate: (goal) => evaluateWaitsGoal(model, goal),
    nothing: {
      balance: 'nothing to weigh: leave the code readable',
      critical: 'no wait is critical',
    },
  });
}
