import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Program, type Run, type RunOptions, runProgram } from './run.ts';

/** One run of a series, as it is handed out: its recordings are gone once `each` has resolved. */
export interface SeriesRun extends Run {
  /** Index into the programs. */
  side: number;
  /** 0-based, per side. */
  round: number;
}

/**
 * The order of runs: A B, B A, A B … A machine that slows down or warms up hits both sides alike, and neither always runs second.
 * With one program: A A A …
 */
export function order(sides: number, runs: number): { side: number; round: number }[] {
  return Array.from({ length: runs }, (_, round) => {
    const turn = Array.from({ length: sides }, (_, side) => ({ side, round }));
    return round % 2 === 0 ? turn : turn.reverse();
  }).flat();
}

/**
 * Runs programs `runs` times each, interleaved, one at a time.
 *
 * @param each is given each run as soon as it has ended, and keeps what it wants of its files.
 * @returns false where it was interrupted; the run that was cut short is not handed out.
 */
export async function runInterleaved(
  programs: readonly Program[],
  runs: number,
  options: Omit<RunOptions, 'directory'>,
  each: (run: SeriesRun) => void | Promise<void>,
): Promise<boolean> {
  const parent = mkdtempSync(join(tmpdir(), 'culprit-runs-'));
  try {
    for (const { side, round } of order(programs.length, runs)) {
      const directory = join(parent, `${side}.${round}`);
      const run = await runProgram(programs[side], { ...options, directory });
      if (run.interrupted) return false;
      await each({ ...run, side, round });
      rmSync(directory, { recursive: true, force: true });
    }
    return true;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
