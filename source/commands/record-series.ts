import { basename, join } from 'node:path';
import { runInterleaved } from '../experiment/interleave.ts';
import {
  dropFailed,
  type KeptRun,
  keepRun,
  keepSources,
  prepareDirectory,
  usualExit,
} from '../experiment/keep.ts';
import { metadataOf, type RunMetadata, surroundingsOf } from '../experiment/metadata.ts';
import type { Program } from '../experiment/run.ts';
import { commandText, errorIn, splitCommand } from '../experiment/words.ts';
import { checkOut } from '../experiment/worktree.ts';
import { duration, plural } from '../format/numbers.ts';
import type { LoadStep } from '../waits/recording.ts';
import { type Io, tell, UsageError } from './command.ts';
import { wholeNumber } from './flag-values.ts';
import type { Flags } from './flags.ts';
import { driven, ENDED_BY_LOAD, loadFacts, oneStepOf } from './load-flags.ts';
import { nothingRecorded } from './nothing-recorded.ts';

/** One program of a series, and where its runs go. */
interface Side {
  name: string;
  program: Program;
  directory: string;
}

/** `record --runs`: one program again and again, or two interleaved. The exit code is the one with which most runs of a side ended, 0 where that is both sides'. */
export async function recordSeries(command: string[], flags: Flags, io: Io): Promise<number> {
  const runs = runsOf(flags);
  if (flags.vs !== undefined && flags.vsGit !== undefined)
    throw new UsageError('--vs and --vs-git both name the other side: give one of them');
  const out = outOf(flags);
  const worktree = flags.vsGit === undefined ? null : checkOut(flags.vsGit);
  try {
    const program = { command };
    const other: Program | null = worktree
      ? { command, cwd: worktree.cwd }
      : flags.vs === undefined
        ? null
        : { command: splitCommand(flags.vs) };
    // A revision is what was there before; `--vs` is what it is held against.
    const pair = other && (worktree ? [other, program] : [program, other]);
    const sides: Side[] = pair
      ? pair.map((one, i) => side(['before', 'after'][i], one, join(out, ['before', 'after'][i])))
      : [side('', program, out)];
    for (const { directory } of sides) prepareDirectory(directory, flags.force ?? false);
    return await recordSides(sides, runs, out, flags, io);
  } finally {
    worktree?.remove();
  }
}

const side = (name: string, program: Program, directory: string): Side => ({ name, program, directory });

/** Where `--out` puts recordings: otherwise a directory named by the time. */
export const outOf = ({ out }: Flags): string =>
  out ?? `runs-${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`;

/** How many runs `--runs` asks for. */
export const runsOf = ({ runs }: Flags, otherwise = 10): number =>
  runs === undefined ? otherwise : wholeNumber('--runs', runs);

async function recordSides(sides: Side[], runs: number, out: string, flags: Flags, io: Io): Promise<number> {
  const say = (line: string) => tell(line, io.stderr);
  const around = sides.map(({ program }) => surroundingsOf(program));
  const kept: KeptRun[][] = sides.map(() => []);
  const outputs: { exitCode: number; sha256: string }[][] = sides.map(() => []);
  const plan = oneStepOf(flags);
  let sent: LoadStep | null = null;
  const lastErrors = sides.map(() => '');
  const complete = await runInterleaved(
    sides.map(({ program }) => program),
    runs,
    {
      record: flags.heap ? 'heap' : 'cpu',
      output: 'digest',
      signal: io.signal,
      tell: say,
      ...driven(plan, (step) => {
        sent = step;
      }),
    },
    (run) => {
      const { name, directory } = sides[run.side];
      const load = sent && loadFacts(sent);
      sent = null;
      const metadata: RunMetadata = metadataOf(around[run.side], run, load);
      const one = keepRun(run, metadata, directory, run.round + 1);
      if (one) {
        if (kept[run.side].length === 0) keepSources(one.recording, directory);
        kept[run.side].push(one);
      }
      if (run.stdout) outputs[run.side].push({ exitCode: run.exitCode, sha256: run.stdout.sha256 });
      if (!isFine(run.exitCode)) lastErrors[run.side] = errorIn(run.stderr);
      const failed = isFine(run.exitCode) ? '' : `, exit code ${run.exitCode}`;
      const answered = load ? `, ${plural(load.requests, 'request')}` : '';
      say(
        `${name && `${name}, `}run ${run.round + 1} of ${runs}: ${duration(run.wallMicros)} wall, ${duration(run.userMicros + run.systemMicros)} CPU${answered}${failed}`,
      );
    },
  );
  for (const [i, { name, program }] of sides.entries()) {
    const what = name === '' ? '' : ` ${name}`;
    if (kept[i].length === 0) {
      say(nothingRecorded(program.command));
      return complete ? 2 : 130;
    }
    const failed = dropFailed(kept[i]);
    if (failed.length > 0)
      say(
        `${plural(failed.length, 'run')} of${what || ' the program'} ended differently (exit code ${failed.map(({ exitCode }) => exitCode).join(', ')}) and ${failed.length === 1 ? 'is' : 'are'} left out: ${failed.map(({ metadata }) => basename(metadata)).join(', ')}${because(i)}`,
      );
    const usual = usualExit(kept[i]);
    const ofUsual = outputs[i].filter(({ exitCode }) => exitCode === usual).map(({ sha256 }) => sha256);
    if (new Set(ofUsual).size > 1) say(`output${what && ` of${what}`} differs from run to run`);
  }
  const codes = kept.map(usualExit);
  for (const [i, code] of codes.entries())
    if (!isFine(code))
      say(`${sides[i].name === '' ? 'the program' : sides[i].name} ended with ${code}${because(i)}`);
  const recorded = kept.map((list, i) => list.filter(({ exitCode }) => exitCode === codes[i]).length);
  say(
    sides.length > 1
      ? `recorded ${recorded[0]} runs before and ${recorded[1]} after in ${out}. Compare them: culprit compare ${commandText([out])}`
      : `recorded ${plural(recorded[0], 'run')} in ${out}. Compare with others: culprit compare --before ${commandText([out])} --after OTHER`,
  );
  return complete ? (codes.find((code) => !isFine(code)) ?? 0) : 130;

  function because(i: number): string {
    return lastErrors[i] && ` (${lastErrors[i]})`;
  }

  function isFine(code: number): boolean {
    return code === 0 || (plan !== null && code === ENDED_BY_LOAD);
  }
}
