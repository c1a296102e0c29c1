import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThreadCounts } from '../diagnose/probe/counts.ts';

/** Counts of every process and thread of a run, that with most calls first. */
export function readCounts(directory: string): ThreadCounts[] {
  const calls = ({ functions, sites }: ThreadCounts) =>
    [...functions, ...sites].reduce((sum, one) => sum + (one?.calls ?? 0), 0);
  return readdirSync(directory)
    .filter((name) => name.startsWith('counts.'))
    .flatMap((name) => {
      try {
        return [JSON.parse(readFileSync(join(directory, name), 'utf8')) as ThreadCounts];
      } catch {
        // Ended while it was written.
        return [];
      }
    })
    .sort((a, b) => calls(b) - calls(a));
}
