import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { LoadStep } from '../../waits/recording.ts';
import { type Program, type Run, type RunOptions, runProgram } from '../run.ts';

/** A run and what it waited for: one file for each Node process or worker thread that waited for anything, the busiest first. */
export interface WaitsRun extends Run {
  files: string[];
  /** Processes and threads that the hook followed, whether they waited for anything or not. */
  followed: number;
}

/**
 * Runs a program with the hook that follows what it waits for, beside its CPU profile (`record: 'cpu'`) or without it (`'none'`). What a
 * crash or SIGKILL left is closed, too: the file is written while the program runs.
 *
 * @param load what was sent to it, filled while it runs: it goes into the files
 * @throws InputError where the program cannot be started
 */
export async function runWithWaits(
  program: Program,
  options: RunOptions,
  load: readonly LoadStep[] = [],
): Promise<WaitsRun> {
  const run = await runProgram(
    {
      ...program,
      env: { ...program.env, CULPRIT_WAITS: options.directory },
      nodeOptions: [...(program.nodeOptions ?? []), `--import ${hookUrl()}`],
    },
    options,
  );
  const followed = readdirSync(options.directory).filter((name) => name.endsWith('.waits'));
  const files = followed
    .map((name) => closed(join(options.directory, name), run, load))
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events);
  return { ...run, files: files.map(({ path }) => path), followed: followed.length };
}

/** Beside this file as source, beside the bundle as one file of its own. */
function hookUrl(): string {
  const own = import.meta.url.endsWith('.ts') ? './hook/main.ts' : './waits-hook.js';
  return new URL(own, import.meta.url).href;
}

/** Makes a whole trace of what was streamed: the CPU profile of the same thread goes in, and the list is ended. */
function closed(
  path: string,
  { processes }: Run,
  load: readonly LoadStep[],
): { path: string; events: number } {
  const [pid, tid] = basename(path).split('.').map(Number);
  const file = processes.find((one) => one.pid === pid && one.threadId === tid)?.file;
  const profile = file && existsSync(file) ? readFileSync(file, 'utf8') : null;
  const streamed = readFileSync(path, 'utf8');
  // Killed within a line: that line is gone, and all before it is whole.
  const cut = streamed.length > 0 && !streamed.endsWith('\n');
  const out = join(dirname(path), `${stem()}.${pid}.${tid}.json`);
  renameSync(path, out);
  const descriptor = openSync(out, cut ? 'w' : 'a');
  try {
    if (cut) appendFileSync(descriptor, streamed.slice(0, streamed.lastIndexOf('\n') + 1));
    const ids = `"pid":${pid},"tid":${tid}`;
    if (profile)
      appendFileSync(
        descriptor,
        `{"ph":"I","name":"CpuProfile","id":"cpu",${ids},"ts":0,"args":{"data":{"cpuProfile":${profile}}}},\n`,
      );
    for (const step of load)
      appendFileSync(
        descriptor,
        `{"ph":"M","name":"culprit.load",${ids},"ts":0,"args":${JSON.stringify(step)}},\n`,
      );
    appendFileSync(descriptor, `{"ph":"M","name":"culprit.closed",${ids},"ts":0,"args":{}}\n]}\n`);
  } finally {
    closeSync(descriptor);
  }
  return { path: out, events: streamed.split('"ph":"b"').length - 1 };
}

/** `Waits.20261128.093000`: named as V8's own switches name profiles. */
function stem(): string {
  const [day, time] = new Date().toISOString().slice(0, 19).split('T');
  return `Waits.${day.replaceAll('-', '')}.${time.replaceAll(':', '')}`;
}
