import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { metadataOf, metadataPath, type RunMetadata, surroundingsOf } from '../experiment/metadata.ts';
import { runProgram } from '../experiment/run.ts';
import { cannotWrite, reasonOf } from '../load/errors.ts';
import type { LoadStep } from '../waits/recording.ts';
import { type Command, type Io, tell, UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { driven, ENDED_BY_LOAD, loadFacts, oneStepOf, stepText } from './load-flags.ts';
import { nothingRecorded } from './nothing-recorded.ts';
import { recordInto } from './record-into.ts';
import { recordSeries } from './record-series.ts';
import { recordSizes } from './record-sizes.ts';
import { recordWaits } from './record-waits.ts';

export const record: Command = {
  name: 'record',
  summary: 'run a program and record its CPU profile, its allocations (--heap) or its waits (--waits)',
  usage: [
    'culprit record [--heap | --waits] [OPTION]… -- node app.js …',
    'culprit record --runs N [--vs "node after.js" | --vs-git REVISION] [OPTION]… -- node before.js …',
    'culprit record --sizes 1000,2000,4000 [OPTION]… -- node app.js {}',
  ],
  flags: [
    '--heap',
    '--waits',
    '--runs',
    '--out',
    '--force',
    '--vs',
    '--vs-git',
    '--sizes',
    '--load',
    '--for',
    '--rate',
    '--connections',
    '--steps',
    '--allow-remote',
    '--no-cpu',
    '--explain',
    '--values',
  ],
  run,
};

/** The exit code is the program's: a step of CI that is recorded fails as it would without. */
async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  if (inputs.length === 0) throw new UsageError(`record takes a command: ${record.usage[0]}`);
  if (flags.sizes !== undefined) return recordSizes(inputs, flags, io);
  if (flags.runs !== undefined || flags.vs !== undefined || flags.vsGit !== undefined)
    return recordSeries(inputs, flags, io);
  if (flags.waits) return recordWaits(inputs, flags, io);
  const plan = oneStepOf(flags);
  const sent: LoadStep[] = [];
  const { into, directory } = recordInto(flags);
  try {
    const around = surroundingsOf({ command: inputs });
    const made = await runProgram(
      { command: inputs },
      {
        directory,
        record: flags.heap ? 'heap' : 'cpu',
        output: 'inherit',
        signal: io.signal,
        tell: (line) => tell(line, io.stderr),
        ...driven(plan, (step) => {
          sent.push(step);
          tell(stepText(step), io.stderr);
        }),
      },
    );
    const { exitCode, processes } = made;
    const files = processes.flatMap(({ file }) => (file === null ? [] : [file]));
    const lost = processes.filter(({ failed }) => failed !== null);
    for (const { pid, failed } of lost)
      tell(`the recording of process ${pid} was not written: ${reasonOf(failed!)}`, io.stderr);
    if (files.length + lost.length === 0) {
      tell(nothingRecorded(inputs, made), io.stderr);
      return 2;
    }
    for (const file of files) {
      const name = join(into, basename(file));
      renameSync(file, name);
      // CPU time and switches are those of the process or thread in the file.
      const run = {
        ...made,
        processes: processes.toSorted((a, b) => +(b.file === file) - +(a.file === file)),
      };
      keepBeside(name, metadataOf(around, run, sent.map(loadFacts).at(-1)), io);
      tell(`Recorded ${name}. Open it: culprit ${name}`, io.stderr);
    }
    if (plan && exitCode === ENDED_BY_LOAD) return lost.length > 0 ? 2 : 0;
    if (exitCode !== 0) tell(`the program ended with ${exitCode}`, io.stderr);
    return exitCode === 0 && lost.length > 0 ? 2 : exitCode;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Keeps what is known of a run beside its recording: the command, by which its findings are tried, and by what it can be compared. */
function keepBeside(recording: string, metadata: RunMetadata, io: Io): void {
  const path = metadataPath(recording);
  try {
    writeFileSync(path, `${JSON.stringify(metadata, null, 2)}\n`);
  } catch (error) {
    tell(cannotWrite(path, error).message, io.stderr);
  }
}
