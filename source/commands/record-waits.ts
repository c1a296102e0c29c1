import { renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runWithWaits } from '../experiment/waits/record.ts';
import type { LoadStep } from '../waits/recording.ts';
import { type Io, tell, UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { driven, ENDED_BY_LOAD, planOf, stepText } from './load-flags.ts';
import { nothingAwaited, nothingRecorded } from './nothing-recorded.ts';
import { recordInto } from './record-into.ts';

/** `record --waits`: what a program waits for, with its CPU profile in the same file. The exit code is the program's. */
export async function recordWaits(command: string[], flags: Flags, io: Io): Promise<number> {
  if (flags.heap)
    throw new UsageError('--waits and --heap are two recordings: make them one after the other');
  const say = (line: string) => tell(line, io.stderr);
  const plan = planOf(flags);
  const load: LoadStep[] = [];
  const { into, directory } = recordInto(flags);
  try {
    const made = await runWithWaits(
      {
        command,
        env: {
          ...(flags.explain ? { CULPRIT_EXPLAIN: '1' } : {}),
          ...(flags.values ? { CULPRIT_VALUES: '1' } : {}),
        },
      },
      {
        directory,
        record: flags.cpu === false ? 'none' : 'cpu',
        output: 'inherit',
        signal: io.signal,
        tell: say,
        ...driven(plan, (step) => {
          load.push(step);
          say(stepText(step));
        }),
      },
      load,
    );
    const { exitCode, processes } = made;
    // Where there is nothing to wait for, the CPU profile is still worth keeping.
    const files = made.files.length > 0 ? made.files : processes.flatMap(({ file }) => file ?? []);
    if (processes.length === 0) say(nothingRecorded(command, made));
    else if (made.files.length === 0 && made.followed > 0) say(nothingAwaited(command, made));
    if (files.length === 0) return 2;
    for (const file of files) {
      const name = join(into, basename(file));
      renameSync(file, name);
      say(`Recorded ${name}. Open it: culprit ${name}`);
    }
    // Waits were asked for: a profile alone is less.
    if (processes.length > 0 && made.followed === 0) return 2;
    if (plan && exitCode === ENDED_BY_LOAD) return 0;
    if (exitCode !== 0) say(`the program ended with ${exitCode}`);
    return exitCode;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
