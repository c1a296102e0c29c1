import type { LoadFacts } from '../compare/facts.ts';
import type { RunOptions } from '../experiment/run.ts';
import { driveAll, isLoopback, type LoadPlan } from '../experiment/waits/load.ts';
import { count, duration, plural } from '../format/numbers.ts';
import type { LoadStep } from '../waits/recording.ts';
import { UsageError } from './command.ts';
import { timeOf, wholeNumber } from './flag-values.ts';
import type { Flags } from './flags.ts';

// Requests that are sent to a service while it runs: what the flags ask for, and the part of a run that sends them.

/** Exit code of a service that ran under load, which ends it by SIGTERM (128 + 15). */
export const ENDED_BY_LOAD = 143;

/** What sends the requests during a run; `seen` is called after each step. */
export const driven = (
  load: LoadPlan | null,
  seen: (step: LoadStep) => void = () => {},
): Pick<RunOptions, 'during'> => (load ? { during: ({ exited }) => driveAll(load, exited, seen) } : {});

/** The load of verbs that run a program several times, in one step each. */
export function oneStepOf(flags: Flags): LoadPlan | null {
  const load = planOf(flags, '5s');
  if (load && load.connections.length > 1) throw new UsageError('--steps goes with record --waits');
  return load;
}

/**
 * The load that `--load`, `--rate`, `--connections`, `--for` and `--steps` ask for; null without `--load`.
 *
 * @param time how long to send requests without `--for`; null: 20 s, or 5 s a step
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
  return {
    urls: urlsOf(load, allowRemote),
    connections:
      steps !== undefined
        ? steps.split(',').map((one) => wholeNumber('--steps', one.trim()))
        : [wholeNumber('--connections', connections ?? '10')],
    rate: rate === undefined ? null : wholeNumber('--rate', rate),
    seconds: Math.max(
      1,
      Math.round(timeOf('--for', asked ?? time ?? (steps === undefined ? '20s' : '5s')) / 1e6),
    ),
  };
}

/** What a step of the load came to. */
export const stepText = ({ connections, rate, perSecond, p50Micros, p99Micros, errors }: LoadStep): string =>
  `${plural(connections, 'connection')}${rate === null ? '' : ` at ${rate} requests per second`}: ${perSecond.toFixed(1)} requests per second, p50 ${duration(p50Micros)}, p99 ${duration(p99Micros)}, ${plural(errors, 'error')}`;

/** What of a step is kept with the run that it was sent to. */
export const loadFacts = ({ requests, errors, p50Micros, p95Micros, p99Micros }: LoadStep): LoadFacts => ({
  requests,
  errors,
  p50Micros,
  p95Micros,
  p99Micros,
});

/** As many as `[1-50]` may stand for. */
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
    throw new UsageError(`--load: ${range} is not a range of at most ${count(MOST_URLS)} numbers`);
  return Array.from({ length: to - from + 1 }, (_, i) => url.replace(range, String(from + i)));
}
