import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCoverage } from '../experiment/coverage.ts';
import { runInterleaved } from '../experiment/interleave.ts';
import { dropFailed, type KeptRun, keepRun, prepareDirectory, usualExit } from '../experiment/keep.ts';
import { metadataOf, surroundingsOf } from '../experiment/metadata.ts';
import { type Program, runProgram } from '../experiment/run.ts';
import { commandText } from '../experiment/words.ts';
import { duration, plural } from '../format/numbers.ts';
import { type Io, tell, UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { nothingRecorded } from './nothing-recorded.ts';
import { outOf, runsOf } from './record-series.ts';

/** Stands in the command for the size. */
const PLACE = '{}';

/** The counts of one size, beside its recordings. */
export const COVERAGE_FILE = 'coverage.json';

/**
 * `record --sizes`: the program at several sizes of its input, each a few times, interleaved, and once more under precise coverage, which counts
 * exactly how often each block runs. Coverage slows a program down: its times are not kept.
 */
export async function recordSizes(command: string[], flags: Flags, io: Io): Promise<number> {
  const sizes = sizesOf(flags.sizes!);
  if (flags.vs !== undefined || flags.vsGit !== undefined || flags.heap)
    throw new UsageError('--sizes records one program: without --vs, --vs-git or --heap');
  if (!command.some((word) => word.includes(PLACE)))
    throw new UsageError(`--sizes puts each size where the command says ${PLACE}: node app.js ${PLACE}`);
  const runs = runsOf(flags, 3);
  const out = outOf(flags);
  const programs: Program[] = sizes.map((size) => ({
    command: command.map((word) => word.replaceAll(PLACE, String(size))),
  }));
  const directories = sizes.map((size) => join(out, `n=${size}`));
  for (const directory of directories) prepareDirectory(directory, flags.force ?? false);
  const say = (line: string) => tell(line, io.stderr);
  const kept: KeptRun[][] = sizes.map(() => []);
  const around = programs.map(surroundingsOf);
  const complete = await runInterleaved(
    programs,
    runs,
    { record: 'cpu', output: 'digest', signal: io.signal, tell: say },
    (run) => {
      const one = keepRun(run, metadataOf(around[run.side], run), directories[run.side], run.round + 1);
      if (one) kept[run.side].push(one);
      const failed = run.exitCode === 0 ? '' : `, exit code ${run.exitCode}`;
      say(
        `n = ${sizes[run.side]}, run ${run.round + 1} of ${runs}: ${duration(run.wallMicros)} wall${failed}`,
      );
    },
  );
  if (!complete) return 130;
  for (const [i, program] of programs.entries()) {
    if (kept[i].length === 0) {
      say(nothingRecorded(program.command));
      return 2;
    }
    const failed = dropFailed(kept[i]);
    if (failed.length > 0)
      say(`n = ${sizes[i]}: ${plural(failed.length, 'run')} ended differently, left out`);
    if (!(await count(program, directories[i], say, io))) return 130;
  }
  say(
    `recorded ${plural(sizes.length, 'size')} in ${out}. How time grows: culprit growth ${commandText([out])}`,
  );
  return usualExit(kept.flat());
}

/** False where it was interrupted. */
async function count(
  program: Program,
  directory: string,
  say: (line: string) => void,
  io: Io,
): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'culprit-coverage-'));
  try {
    const coverage = join(scratch, 'coverage');
    const run = await runProgram(
      { ...program, env: { NODE_V8_COVERAGE: coverage } },
      { directory: join(scratch, 'run'), record: 'none', output: 'digest', signal: io.signal, tell: say },
    );
    if (run.interrupted) return false;
    const functions = readCoverage(coverage);
    writeFileSync(join(directory, COVERAGE_FILE), JSON.stringify({ schemaVersion: 1, functions }));
    return true;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function sizesOf(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (new Set(sizes).size < 3 || sizes.some((size) => !(size > 0 && Number.isFinite(size))))
    throw new UsageError(`--sizes takes three numbers or more, such as 1000,2000,4000, not "${text}"`);
  return sizes;
}
