import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../load/errors.ts';

/** What `record --runs` keeps beside recordings: a shell's pattern names it with them. */
const BESIDE = /(\.run|(^|[\\/])sources)\.json$/;
const RECORDING = /\.(cpuprofile|heapprofile|heapsnapshot|heaptimeline)(\.gz)?$/;

/** Files of recordings on two sides. */
export interface Sides {
  before: string[];
  after: string[];
}

/**
 * Recordings that arguments name: files as they are, directories by the recordings in them (those of several processes of one run left out),
 * patterns (`*` and `?`) where the shell has not expanded them. Numbered runs come in the order of their numbers.
 *
 * @throws InputError where a directory or a pattern has none
 */
export function recordingsOf(inputs: readonly string[]): string[] {
  const given = inputs.length > 1 ? inputs.filter((input) => !BESIDE.test(input)) : inputs;
  return given.flatMap((input) => {
    if (input === '-') return [input];
    if (statSync(input, { throwIfNoEntry: false })?.isDirectory()) {
      const found = inDirectory(input, RECORDING);
      if (found.length === 0) throw new InputError(`${input}: no recordings in this directory`);
      return found;
    }
    if (!/[*?]/.test(basename(input)) || existsSync(input)) return [input];
    const found = inDirectory(dirname(input), patternOf(basename(input))).filter((one) => !BESIDE.test(one));
    if (found.length === 0) throw new InputError(`${input}: no such recordings`);
    return found;
  });
}

/** `before/` and `after/` below a directory, as `record --vs` makes them; null where it has neither. */
export function sidesIn(directory: string): Sides | null {
  const [before, after] = ['before', 'after'].map((side) => join(directory, side));
  if (!existsSync(before) || !existsSync(after)) return null;
  return { before: recordingsOf([before]), after: recordingsOf([after]) };
}

/** Whether both sides are of one directory that `record --vs` made. */
export function isOneSeries({ before, after }: Sides): boolean {
  const [a, b] = [before[0], after[0]].map((file) => dirname(resolve(file)));
  return basename(a) === 'before' && basename(b) === 'after' && dirname(a) === dirname(b);
}

function inDirectory(directory: string, wanted: RegExp): string[] {
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch {
    throw new InputError(`no such directory: ${directory}`);
  }
  return names
    .filter((name) => wanted.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(directory, name));
}

const patternOf = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
