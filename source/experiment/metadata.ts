import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { LoadFacts, RunFacts } from '../compare/facts.ts';
import type { Program, Run } from './run.ts';

/** What is kept beside a recording, as `NAME.run.json`. Fields are added, never changed. */
export interface RunMetadata extends RunFacts {
  schemaVersion: 1;
  startedAt: string;
  maxRssBytes: number;
  /** Recordings of other processes and threads of this run. */
  others: number;
}

/** What the metadata of every run of a program has in common: asked once, for git takes longer than some programs. */
export type Surroundings = Pick<RunMetadata, 'command' | 'cwd' | 'commit' | 'dirty'> & {
  nodeOptions: string;
};

export function surroundingsOf({ command, cwd = process.cwd(), env = {} }: Program): Surroundings {
  const git = (...args: string[]): string | null => {
    try {
      return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return null;
    }
  };
  return {
    command: [...command],
    cwd,
    commit: git('rev-parse', 'HEAD'),
    dirty: (git('status', '--porcelain', '--untracked-files=no') ?? '') !== '',
    nodeOptions: env.NODE_OPTIONS ?? process.env.NODE_OPTIONS ?? '',
  };
}

/** @param load what the service was sent meanwhile; null where it was not driven */
export function metadataOf(
  { nodeOptions, ...around }: Surroundings,
  run: Run,
  load: LoadFacts | null = null,
): RunMetadata {
  const [main] = run.processes;
  const [cpu] = cpus();
  return {
    schemaVersion: 1,
    ...around,
    node: main?.node ?? '',
    v8: main?.v8 ?? '',
    flags: [...(main?.flags ?? []), ...nodeOptions.split(/\s+/).filter(Boolean)],
    platform: `${process.platform} ${process.arch}`,
    cpu: { model: cpu?.model ?? '', count: cpus().length },
    loadAverage: run.loadAverage,
    startedAt: run.startedAt,
    wallMicros: run.wallMicros,
    userMicros: run.userMicros,
    systemMicros: run.systemMicros,
    threadMicros: main?.threadMicros ?? null,
    intervalMicros: main?.intervalMicros ?? null,
    maxRssBytes: Math.max(0, ...run.processes.map(({ maxRssBytes }) => maxRssBytes)),
    exitCode: run.exitCode,
    ...(load ? { load } : {}),
    stdout: run.stdout,
    others: Math.max(0, run.processes.filter(({ file }) => file !== null).length - 1),
  };
}

/** `a/1.cpuprofile` -> `a/1.run.json`. */
export const metadataPath = (recording: string): string =>
  recording.replace(/(\.(cpuprofile|heapprofile|heapsnapshot|json))?(\.gz)?$/, '.run.json');

/** What is known of the run that a recording is of; null where nothing was kept, or it is not of this shape. */
export function readMetadata(recording: string): RunMetadata | null {
  try {
    const value = JSON.parse(readFileSync(metadataPath(recording), 'utf8'));
    return value?.schemaVersion === 1 && Array.isArray(value.command) && typeof value.wallMicros === 'number'
      ? value
      : null;
  } catch {
    return null;
  }
}
