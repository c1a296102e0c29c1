import { LIMITS, type Limits } from '../compare/compare.ts';
import { NORMALIZATIONS, type Normalization } from '../compare/normalize.ts';
import { UsageError } from './command.ts';
import { shareOf, timeOf } from './flag-values.ts';
import type { Flags } from './flags.ts';
import { recordingsOf, type Sides, sidesIn } from './sides.ts';

/** What the arguments of `compare` ask for. Each throws a `UsageError` that names the argument. */

export const USAGE = [
  'culprit compare BEFORE AFTER [OPTION]…',
  'culprit compare DIR [OPTION]…',
  'culprit compare --before FILE… --after FILE… [OPTION]…',
];

/** Which recordings stand on which side, as the arguments say. */
export function sidesOf(inputs: readonly string[], flags: Pick<Flags, 'before' | 'after'>): Sides {
  const { before = [], after = [] } = flags;
  if (before.length > 0 || after.length > 0) {
    if (inputs.length > 0)
      throw new UsageError(`${inputs[0]}: on which side? Name it after --before or --after`);
    if (before.length === 0 || after.length === 0)
      throw new UsageError('compare takes both --before and --after');
    return { before: recordingsOf(before), after: recordingsOf(after) };
  }
  if (inputs.length === 1) {
    const sides = sidesIn(inputs[0]);
    if (sides) return sides;
  }
  if (inputs.length < 2)
    throw new UsageError(`compare takes two recordings, or a directory that record --vs made: ${USAGE[0]}`);
  if (inputs.length === 2)
    return { before: recordingsOf(inputs.slice(0, 1)), after: recordingsOf(inputs.slice(1)) };
  // Three heap snapshots are a series; of profiles nobody can tell which is which.
  if (inputs.length > 3 || inputs.some((path) => /\.(cpuprofile|heapprofile)(\.gz)?$/.test(path)))
    throw new UsageError(
      'more than two recordings: say which are which, --before A… --after B… (or two directories)',
    );
  return { before: inputs.slice(0, 1), after: inputs.slice(1) };
}

export function normalizationOf({ normalize = 'auto' }: Flags): Normalization {
  const found = NORMALIZATIONS.find((one) => one === normalize);
  if (!found) throw new UsageError(`--normalize is ${NORMALIZATIONS.join(', ')}, not "${normalize}"`);
  return found;
}

export function limitsOf({ minChange, minTime }: Flags): Limits {
  return {
    minShare: minChange === undefined ? LIMITS.minShare : shareOf('--min-change', minChange),
    minMicros: minTime === undefined ? LIMITS.minMicros : timeOf('--min-time', minTime, true),
  };
}
