import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type FunctionCount, type Growth, growthOf, type SizeRuns } from '../compare/growth.ts';
import { type Measured, measure } from '../compare/measured.ts';
import { readMetadata } from '../experiment/metadata.ts';
import { InputError } from '../load/errors.ts';
import { type OpenOptions, openRecording } from '../load/open.ts';
import { COVERAGE_FILE } from './record-sizes.ts';
import { recordingsOf } from './sides.ts';

/** Of one size of a program's input. */
export interface SizeFiles {
  recordings: string[];
  counts: FunctionCount[] | null;
}

/** `n=1000/`, `n=2000/`, … in a directory, as `record --sizes` makes them; null where there are none. */
export function sizesIn(directory: string): Map<number, SizeFiles> | null {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return null;
  const sizes = new Map<number, SizeFiles>();
  for (const name of readdirSync(directory)) {
    const size = Number(/^n=(.+)$/.exec(name)?.[1]);
    const inside = join(directory, name);
    if (!Number.isNaN(size))
      sizes.set(size, { recordings: recordingsOf([inside]), counts: countsIn(inside) });
  }
  return sizes.size > 0 ? sizes : null;
}

/** The recording that stands for a directory of three sizes or more: the largest's, where what grows shows most. Null for any other. */
export function largestIn(directory: string): string | null {
  const sizes = sizesIn(directory);
  return sizes && sizes.size >= 3 ? sizes.get(Math.max(...sizes.keys()))!.recordings[0] : null;
}

/**
 * How functions grow over recordings by size.
 *
 * @throws InputError for fewer than three sizes
 */
export async function growthIn(files: ReadonlyMap<number, SizeFiles>, opening: OpenOptions): Promise<Growth> {
  const runs: SizeRuns[] = [];
  for (const [size, { recordings, counts }] of files) {
    const measured: Measured[] = [];
    for (const path of recordings) {
      const opened = await openRecording(path, opening);
      const [first] = opened;
      if (first.kind !== 'profile') throw new InputError(`${path}: growth is of CPU profiles`);
      measured.push(measure(first.model, readMetadata(path)));
      for (const one of opened) one.close();
    }
    runs.push({ size, recordings: measured, counts });
  }
  try {
    return growthOf(runs);
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message);
    throw error;
  }
}

/** What precise coverage counted beside them; null where it did not. */
export function countsIn(directory: string): FunctionCount[] | null {
  const path = join(directory, COVERAGE_FILE);
  if (!existsSync(path)) return null;
  try {
    const { schemaVersion, functions } = JSON.parse(readFileSync(path, 'utf8'));
    if (schemaVersion === 1 && Array.isArray(functions)) return functions;
  } catch {}
  throw new InputError(`${path}: not the counts that culprit record --sizes writes`);
}
