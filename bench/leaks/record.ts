import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { install } from '../diagnosis/record.ts';
import type { LeakCase } from './cases.ts';

const keyOf = ({ name, folder }: LeakCase) =>
  `${name}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;

/** Where a case runs, which is where its source is. */
export const homeOf = (one: LeakCase): string => join(tmpdir(), 'culprit-corpus', keyOf(one));

/** Snapshots of a case, the oldest first: those of the run before where `again` and they are there, else recorded afresh. */
export function snapshotsOf(one: LeakCase, node: string, version: string, again: boolean): string[] {
  const home = homeOf(one);
  const folder = join(tmpdir(), 'culprit-leaks', version, keyOf(one));
  if (!again || !existsSync(folder)) {
    install(one, home);
    cpSync(one.folder, home, { recursive: true });
    const writing = `${folder}.tmp`;
    rmSync(writing, { recursive: true, force: true });
    mkdirSync(writing, { recursive: true });
    // An empty environment: NODE_OPTIONS and the like would be recorded with the program.
    execFileSync(node, ['--expose-gc', ...(one.flags ?? []), one.entry], {
      env: { PATH: `${dirname(node)}:/usr/bin:/bin`, SNAPSHOT_DIR: writing },
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(writing, folder);
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.heapsnapshot'));
  if (files.length < one.snapshots)
    throw new Error(`${files.length} of ${one.snapshots} snapshots were written`);
  return files
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => join(folder, name));
}
