import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mode } from '../compare/statistics.ts';
import { cannotWrite, InputError } from '../load/errors.ts';
import type { RunMetadata } from './metadata.ts';
import type { Run } from './run.ts';

/** A run that was kept: `DIR/3.cpuprofile` and `DIR/3.run.json`. */
export interface KeptRun {
  recording: string;
  metadata: string;
  exitCode: number;
}

const OURS = /^(\d+\.(cpuprofile|heapprofile|run\.json|others)|sources\.json)$/;

/** The program's own source as it was recorded, beside the runs of a side: text by URL. */
const SOURCES_FILE = 'sources.json';
/** Of one file, and of all. */
const LARGEST_SOURCE = 1 << 20;
const MOST_SOURCES = 8 << 20;

/**
 * Keeps the source of the program's own functions (packages left out): it is edited between two recordings, and a revision's worktree is gone after
 * them. What cannot be read is left out.
 */
export function keepSources(recording: string, directory: string): void {
  let profile: { nodes?: { callFrame: { url: string } }[] };
  try {
    profile = JSON.parse(readFileSync(recording, 'utf8'));
  } catch {
    return;
  }
  const urls = new Set((profile.nodes ?? []).map(({ callFrame }) => callFrame.url));
  const sources: Record<string, string> = {};
  let total = 0;
  for (const url of urls) {
    if (!url.startsWith('file:') || url.includes('/node_modules/')) continue;
    try {
      const path = fileURLToPath(url);
      if (statSync(path).size > LARGEST_SOURCE) continue;
      const text = readFileSync(path, 'utf8');
      if (total + text.length > MOST_SOURCES) break;
      total += text.length;
      sources[url] = text;
    } catch {}
  }
  writeFileSync(join(directory, SOURCES_FILE), JSON.stringify(sources));
}

/** Source by URL, as `keepSources` kept it beside a recording; null where it did not. */
export function readSources(recording: string): Record<string, string> | null {
  try {
    const value = JSON.parse(readFileSync(join(dirname(recording), SOURCES_FILE), 'utf8'));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

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

/** The exit code of most runs. */
export const usualExit = (runs: readonly { exitCode: number }[]): number =>
  mode(runs.map(({ exitCode }) => exitCode));
