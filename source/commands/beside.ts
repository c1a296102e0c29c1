import { isOtherProgram } from '../compare/program.ts';
import type { CpuModel } from '../cpu/model.ts';
import type { OpenedProfile } from '../load/open.ts';
import { UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { openProfile } from './load.ts';

// Recordings beside a profile: that of the same program before the change, and the allocations of the same run.

/** The recordings that `--baseline` and `--allocation` name. */
export interface Beside {
  baseline?: OpenedProfile;
  allocation?: OpenedProfile;
}

const NAMES = { cpu: 'a CPU profile', allocation: 'an allocation profile' };

const OTHER_PROGRAM = 'the baseline looks like another program: nothing is compared with it';

/**
 * Opens the recordings beside these profiles. A baseline that looks like another program is used all the same, with a note among those on the
 * data of the recording.
 *
 * @throws UsageError for recordings of other kinds.
 */
export async function openBeside(
  models: readonly CpuModel[],
  flags: Pick<Flags, 'baseline' | 'allocation' | 'sourceRoot'>,
  signal?: AbortSignal,
): Promise<Beside> {
  const beside: Beside = {};
  try {
    if (flags.baseline !== undefined) {
      beside.baseline = await openProfile(flags.baseline, { signal, roots: flags.sourceRoot });
      const { model } = beside.baseline;
      const other = models.find(({ recording }) => recording.kind !== model.recording.kind);
      if (other)
        throw new UsageError(
          `--baseline is a recording of the same kind: ${NAMES[model.recording.kind]} cannot be compared with ${NAMES[other.recording.kind]}`,
        );
      for (const { recording } of models.filter((one) => isOtherProgram(model, one)))
        if (!recording.dataQuality.includes(OTHER_PROGRAM)) recording.dataQuality.push(OTHER_PROGRAM);
    }
    if (flags.allocation !== undefined) {
      beside.allocation = await openProfile(flags.allocation, { signal, roots: flags.sourceRoot });
      if (
        beside.allocation.model.recording.kind !== 'allocation' ||
        models.some(({ recording }) => recording.kind !== 'cpu')
      )
        throw new UsageError('--allocation is an allocation profile, beside a CPU profile of the same run');
    }
    return beside;
  } catch (error) {
    closeBeside(beside);
    throw error;
  }
}

export function closeBeside({ baseline, allocation }: Beside): void {
  baseline?.close();
  allocation?.close();
}
