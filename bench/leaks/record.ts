import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../diagnosis/record.ts';
import type { LeakCase } from './cases.ts';

const keyOf = ({ name, folder }: LeakCase) =>
  `${name}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;

/** Where a case runs, which is where its source is. */
export const homeOf = (one: LeakCase): string => join(tmpdir(), 'culprit-corpus', keyOf(one));

const soleHook = fileURLToPath(new URL('./sole.cjs', import.meta.url));

export interface Recording {
  node: string;
  version: string;
  /** Take the snapshots of the run before, where they are there. */
  again: boolean;
  /** Let the program write its last snapshot only, which is then the first of its process. */
  sole: boolean;
}

/** Snapshots of a case, the oldest first. */
export function snapshotsOf(one: LeakCase, { node, version, again, sole }: Recording): string[] {
  const home = homeOf(one);
  const folder = join(tmpdir(), 'culprit-leaks', sole ? `${version}-sole` : version, keyOf(one));
  const hook = sole ? ['--require', soleHook] : [];
  const asked = sole ? { ONLY_LAST: '1', SOLE_SNAPSHOT: `${one.snapshots}.heapsnapshot` } : {};
  if (!again || !existsSync(folder)) {
    install(one, home);
    cpSync(one.folder, home, { recursive: true });
    const writing = `${folder}.tmp`;
    rmSync(writing, { recursive: true, force: true });
    mkdirSync(writing, { recursive: true });
    // An empty environment: NODE_OPTIONS and the like would be recorded with the program.
    execFileSync(node, ['--expose-gc', ...hook, ...(one.flags ?? []), one.entry], {
      env: { PATH: `${dirname(node)}:/usr/bin:/bin`, SNAPSHOT_DIR: writing, ...asked },
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(writing, folder);
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.heapsnapshot'));
  const wanted = sole ? 1 : one.snapshots;
  if (files.length < wanted) throw new Error(`${files.length} of ${wanted} snapshots were written`);
  return files
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => join(folder, name));
}
