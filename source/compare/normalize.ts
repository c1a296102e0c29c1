import type { Measured } from './measured.ts';

/** The unit in which recordings of different length are compared. */
export type Normalized = 'absolute' | 'task' | 'request' | 'share';
export type Normalization = Normalized | 'auto';
export const NORMALIZATIONS: readonly Normalization[] = ['auto', 'absolute', 'task', 'request', 'share'];

/** A service that is recorded for a while is idle in between and has many tasks. */
const IDLE_SHARE = 0.1;
const MANY_TASKS = 20;

/**
 * Whole runs of the same work are compared as they are. Windows of a service are not, for one that lasts twice as long holds twice the time: they
 * are compared per request where requests were counted, else per task, or by share where tasks are too few.
 *
 * @throws RangeError where a recording lacks the unit that was asked for
 */
export function normalization(
  before: readonly Measured[],
  after: readonly Measured[],
  asked: Normalization,
): { normalized: Normalized; why: string; factorOf(one: Measured): number } {
  const all = [...before, ...after];
  const taskless = all.some(({ tasks }) => tasks.count === 0);
  if (asked === 'task' && taskless) throw new RangeError('--normalize task: a recording has no tasks');
  if (asked === 'request' && !all.every(isDriven))
    throw new RangeError('--normalize request: not every run was driven by record --load');
  const [normalized, why] = asked === 'auto' ? chosen(all) : ([asked, `--normalize ${asked}`] as const);
  const factorOf = (one: Measured): number => {
    if (normalized === 'task') return 1 / one.tasks.count;
    if (normalized === 'request') return 1 / one.facts!.load!.requests;
    if (normalized === 'share') return one.onCpu > 0 ? 1 / one.onCpu : 0;
    return 1;
  };
  return { normalized, why, factorOf };
}

const isDriven = ({ facts }: Measured): boolean => (facts?.load?.requests ?? 0) > 0;

function chosen(all: readonly Measured[]): readonly [Normalized, string] {
  if (all[0].kind === 'allocation') return ['absolute', 'allocations are counted as they are'];
  if (all.every(isDriven)) return ['request', 'every run answered requests of record --load'];
  if (all.every(({ facts }) => facts !== null))
    return ['absolute', 'every recording is a whole run of its command'];
  const services = all.filter(({ model, tasks }) => {
    const idle = model.wall > 0 ? model.categories.idle / model.wall : 0;
    return idle >= IDLE_SHARE && tasks.count >= MANY_TASKS;
  });
  if (services.length === 0) return ['absolute', 'the recordings look like whole runs: hardly idle'];
  if (services.length === all.length)
    return ['task', 'the recordings look like windows of a service: idle in between, with many tasks'];
  return ['share', 'some recordings look like windows of a service, and some have no tasks to count by'];
}
