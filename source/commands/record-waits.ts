import { renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { driveAll, isLoopback, type LoadPlan } from '../experiment/waits/load.ts';
import { runWithWaits } from '../experiment/waits/record.ts';
import { count, duration, plural } from '../format/numbers.ts';
import type { LoadStep } from '../waits/recording.ts';
import { type Flags, type Io, tell, UsageError } from './command.ts';
import { nothingAwaited, nothingRecorded } from './nothing-recorded.ts';
import { recordInto } from './record-into.ts';
import { timeOf } from './waits-flags.ts';

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

/**
 * What `--load` and what goes with it ask for. Other machines are only loaded where one says so.
 *
 * @param time how long, where nobody says; null: 20 s, or 5 s a step
 */
export function planOf(flags: Flags, time: string | null = null): LoadPlan | null {
  const { load = [], rate, connections, for: asked, steps, allowRemote = false } = flags;
  if (load.length === 0) {
    const other = Object.entries({ rate, connections, for: asked, steps }).find(
      ([, value]) => value !== undefined,
    );
    if (other) throw new UsageError(`--${other[0]} goes with --load URL`);
    return null;
  }
  const whole = (flag: string, text: string): number => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`${flag} takes whole numbers, not "${text}"`);
    return Number(text);
  };
  return {
    urls: urlsOf(load, allowRemote),
    connections:
      steps !== undefined
        ? steps.split(',').map((one) => whole('--steps', one.trim()))
        : [whole('--connections', connections ?? '10')],
    rate: rate === undefined ? null : whole('--rate', rate),
    seconds: Math.max(
      1,
      Math.round(timeOf('--for', asked ?? time ?? (steps === undefined ? '20s' : '5s')) / 1e6),
    ),
  };
}

/** URLs that `[1-50]` may stand for. */
const MOST_URLS = 10_000;

function urlsOf(given: readonly string[], allowRemote: boolean): string[] {
  const urls = given.flatMap(numbered);
  for (const url of urls) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new UsageError(`--load takes a URL such as http://127.0.0.1:3000/path, not "${url}"`);
    const { hostname, origin } = new URL(url);
    if (!allowRemote && !isLoopback(hostname))
      throw new UsageError(`--load: ${hostname} is another machine. Pass --allow-remote if you may load it`);
    if (origin !== new URL(urls[0]).origin)
      throw new UsageError(
        `--load: all URLs must be of one service: ${origin} is not ${new URL(urls[0]).origin}`,
      );
  }
  return urls;
}

/** `/orders/[1-50]` as fifty URLs, as curl reads it. */
function numbered(url: string): string[] {
  const [range, first, last] = /\[(\d+)-(\d+)\]/.exec(url) ?? [];
  if (range === undefined) return [url];
  const [from, to] = [Number(first), Number(last)];
  if (!(to >= from && to - from < MOST_URLS))
    throw new UsageError(`--load: ${range} is no range of at most ${count(MOST_URLS)} numbers`);
  return Array.from({ length: to - from + 1 }, (_, i) => url.replace(range, String(from + i)));
}
