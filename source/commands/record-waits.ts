import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { driveAll, isLoopback, type LoadPlan } from '../experiment/waits/load.ts';
import { runWithWaits } from '../experiment/waits/record.ts';
import { duration, plural } from '../format/numbers.ts';
import type { LoadStep } from '../waits/recording.ts';
import { type Flags, type Io, tell, UsageError } from './command.ts';
import { timeOf } from './waits-flags.ts';

/** `record --waits`: what a program waits for, with its CPU profile in the same file. The exit code is the program's. */
export async function recordWaits(command: string[], flags: Flags, io: Io): Promise<number> {
  if (flags.heap)
    throw new UsageError('--waits and --heap are two recordings: make them one after the other');
  const say = (line: string) => tell(line, io.stderr);
  const plan = planOf(flags);
  const load: LoadStep[] = [];
  const directory = makeDirectory();
  try {
    const { exitCode, files } = await runWithWaits(
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
        ...(plan
          ? {
              during: ({ exited }) =>
                driveAll(plan, exited, (step) => {
                  load.push(step);
                  say(stepText(step));
                }),
            }
          : {}),
      },
      load,
    );
    if (files.length === 0) {
      say('nothing was recorded: is it a Node program that waits for anything, on Node 22.15 or later?');
      return 2;
    }
    for (const file of files) {
      const name = basename(file);
      renameSync(file, name);
      say(`Recorded ${name}. Open it: culprit ${name}`);
    }
    // Who drives it ends it, too.
    if (plan && exitCode === ENDED) return 0;
    if (exitCode !== 0) say(`the program ended with ${exitCode}`);
    return exitCode;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** How a service ends that was driven: 128 and SIGTERM. */
export const ENDED = 143;

const stepText = ({ connections, rate, perSecond, p50Micros, p99Micros, errors }: LoadStep): string =>
  `${plural(connections, 'connection')}${rate === null ? '' : ` at ${rate} requests per second`}: ${perSecond.toFixed(1)} requests per second, p50 ${duration(p50Micros)}, p99 ${duration(p99Micros)}, ${plural(errors, 'error')}`;

/** What `--load` and what goes with it ask for. Other machines are only loaded where one says so. */
export function planOf({
  load,
  rate,
  connections,
  for: time,
  steps,
  allowRemote = false,
}: Flags): LoadPlan | null {
  if (load === undefined) {
    const other = Object.entries({ rate, connections, for: time, steps }).find(
      ([, value]) => value !== undefined,
    );
    if (other) throw new UsageError(`--${other[0]} goes with --load URL`);
    return null;
  }
  if (!URL.canParse(load) || !/^https?:$/.test(new URL(load).protocol))
    throw new UsageError(`--load takes a URL such as http://127.0.0.1:3000/path, not "${load}"`);
  const { hostname } = new URL(load);
  if (!allowRemote && !isLoopback(hostname))
    throw new UsageError(`--load: ${hostname} is another machine. Pass --allow-remote if you may load it`);
  const whole = (flag: string, text: string): number => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`${flag} takes whole numbers, not "${text}"`);
    return Number(text);
  };
  return {
    url: load,
    connections:
      steps !== undefined
        ? steps.split(',').map((one) => whole('--steps', one.trim()))
        : [whole('--connections', connections ?? '10')],
    rate: rate === undefined ? null : whole('--rate', rate),
    seconds: Math.max(1, Math.round(timeOf('--for', time ?? (steps === undefined ? '20s' : '5s')) / 1e6)),
  };
}

function makeDirectory(): string {
  try {
    return mkdtempSync(join(process.cwd(), '.culprit-'));
  } catch (error) {
    throw new UsageError(`cannot write to the current directory: ${(error as Error).message}`);
  }
}
