import { type Sink, visible, visibleLines } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import type { Flags } from './flags.ts';
import type { FlagName } from './options.ts';

/** Where a verb writes; tests give their own. */
export interface Io {
  stdout: Sink;
  stderr: Sink;
  version: string;
  signal?: AbortSignal;
  /** Where to look for source: see `OpenOptions`. */
  roots?: readonly string[];
}

/** Says what went wrong or was done, to whoever started the program. */
export const tell = (message: string, to: Sink = process.stderr): void => {
  to.write(visibleLines(`culprit: ${message}\n`));
};

/** A verb of the command line. Resolves to the exit code: 0 done, 1 a goal is broken, 2 input or flags that cannot be used. */
export interface Command {
  name: string;
  summary: string;
  /** How it is called, in one way or more. */
  usage: readonly string[];
  /** The flags that it takes, those that matter most first. */
  flags: readonly FlagName[];
  run(inputs: string[], flags: Flags, io: Io): Promise<number>;
}

export type Format = 'markdown' | 'json';

/** The format that `--format` asks for. */
export function formatOf({ format = 'markdown' }: Flags): Format {
  if (format !== 'markdown' && format !== 'json')
    throw new UsageError(`--format is markdown or json, not "${format}"`);
  return format;
}

type HeapEngine = 'culprit' | 'vscode';

/** The engine whose constructors and objects `--heap-engine` asks for. */
export function heapEngineOf({ heapEngine = 'culprit' }: Flags): HeapEngine {
  if (heapEngine !== 'culprit' && heapEngine !== 'vscode')
    throw new UsageError(`--heap-engine is culprit or vscode, not "${heapEngine}"`);
  return heapEngine;
}

/** The number of rows that `--top` asks for. */
export function topOf(flags: Flags, otherwise = 100): number {
  if (flags.top === undefined) return otherwise;
  if (flags.top === 'all') return Number.POSITIVE_INFINITY;
  const top = Number(flags.top);
  if (!Number.isInteger(top) || top < 1)
    throw new UsageError(`--top takes a whole number of 1 or more, or "all", not "${flags.top}"`);
  return top;
}

/** Wrong flags or arguments; the message is the one line to show. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What is wrong with the input in a line; with the program, where it happened. */
export function describe(error: unknown): string {
  if (error instanceof InputError || error instanceof UsageError) return visible(error.message);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
