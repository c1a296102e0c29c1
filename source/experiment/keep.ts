import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cannotWrite, InputError } from '../load/errors.ts';
import type { RunMetadata } from './metadata.ts';
import type { Run } from './run.ts';

/** A run that was kept: `DIR/3.cpuprofile` and `DIR/3.run.json`. */
export interface KeptRun {
  recording: string;
  metadata: string;
  exitCode: number;
}

const OURS = /^\d+\.(cpuprofile|heapprofile|run\.json|others)$/;

/**
 * Makes a directory ready for the runs of one side.
 *
 * @throws InputError where runs are in it already and `force` is not given.
 */
export function prepareDirectory(directory: string, force: boolean): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new InputError(`cannot create ${directory}: ${(error as Error).message}`);
  }
  const there = readdirSync(directory).filter((name) => OURS.test(name));
  if (there.length > 0 && !force)
    throw new InputError(`${directory} already holds runs: choose another --out, or --force`);
  for (const name of there) rmSync(join(directory, name), { recursive: true });
}

/**
 * Keeps the recording of a run's busiest process, and its metadata; those of other processes and threads go to `N.others/`. Null where nothing
 * was recorded.
 */
export function keepRun(run: Run, metadata: RunMetadata, directory: string, number: number): KeptRun | null {
  const [main, ...others] = run.processes.filter(({ file }) => file !== null && existsSync(file));
  if (!main?.file) return null;
  const recording = join(directory, `${number}.${main.file.replace(/^.*\./, '')}`);
  const about = join(directory, `${number}.run.json`);
  try {
    copyFileSync(main.file, recording);
    if (others.length > 0) {
      const folder = join(directory, `${number}.others`);
      mkdirSync(folder, { recursive: true });
      for (const { file } of others) copyFileSync(file!, join(folder, basename(file!)));
    }
    writeFileSync(about, `${JSON.stringify(metadata, null, 2)}\n`);
  } catch (error) {
    rmSync(recording, { force: true });
    throw cannotWrite(directory, error);
  }
  return { recording, metadata: about, exitCode: run.exitCode };
}

/**
 * Takes away the recordings of runs that ended otherwise than most: a run that failed half-way is no measurement. Their metadata stays, with the
 * exit code. Returns those that went.
 */
export function dropFailed(runs: readonly KeptRun[]): KeptRun[] {
  const usual = usualExit(runs);
  const failed = runs.filter(({ exitCode }) => exitCode !== usual);
  for (const { recording } of failed) rmSync(recording, { force: true });
  return failed;
}

/** The exit code of most runs; of several equally frequent ones the smallest. */
export function usualExit(runs: readonly { exitCode: number }[]): number {
  const counts = new Map<number, number>();
  for (const { exitCode } of runs) counts.set(exitCode, (counts.get(exitCode) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
