import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { SourceReader } from '../../source/files/reader.ts';
import type { Case } from './cases.ts';

const recordings = fileURLToPath(new URL('./recordings/', import.meta.url));

export interface Recorded {
  /** A file for each thread and process that V8 wrote one for. */
  recordings: string[];
  /** The folder it ran in, which holds its source and packages. */
  home: string;
}

/** Source as it is read where the program was recorded in its own folder. */
export const sourcesOf = ({ home }: Pick<Recorded, 'home'>) =>
  new SourceReader({ roots: [], recordings: [join(home, 'recording')] });

/** What stands there from an earlier run, or null. */
export function recorded(one: Case, version: string): Recorded | null {
  const at = placeOf(one, version);
  return at.recordings.length > 0 && existsSync(at.home) ? at : null;
}

/**
 * Records a case afresh in a copy of its folder, with its packages installed at their pinned versions.
 *
 * @throws Error where the program, or the installation of its packages, fails.
 */
export function record(one: Case, node: string, version: string): Recorded {
  const { folder, home } = placeOf(one, version);
  install(one, home);
  cpSync(one.folder, home, { recursive: true });
  if (existsSync(join(home, 'vendor_modules')))
    cpSync(join(home, 'vendor_modules'), join(home, 'node_modules'), { recursive: true });
  let { entry } = one;
  if (one.bundle) {
    buildSync({
      entryPoints: [join(home, entry)],
      outfile: join(home, 'dist/main.js'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      sourcemap: true,
      logLevel: 'error',
    });
    entry = 'dist/main.js';
  }
  if (one.prepare) execFileSync(node, [join(home, one.prepare)]);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // An empty environment: NODE_OPTIONS and the like would be recorded with the program.
  execFileSync(node, ['--cpu-prof', `--cpu-prof-dir=${folder}`, ...(one.flags ?? []), ...entry.split(' ')], {
    env: { PATH: `${dirname(node)}:/usr/bin:/bin` },
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 120_000,
  });
  const { recordings: files } = placeOf(one, version);
  if (files.length === 0) throw new Error('no recording was written');
  return { recordings: files, home };
}

function placeOf(one: Case, version: string): Recorded & { folder: string } {
  const key = createHash('sha256').update(one.folder).digest('hex').slice(0, 8);
  const folder = join(recordings, version, `${one.name}-${key}`);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.cpuprofile')) : [];
  return {
    recordings: files.map((name) => join(folder, name)),
    folder,
    home: join(tmpdir(), 'culprit-corpus', `${one.name}-${key}`),
  };
}

export function install(one: Pick<Case, 'name' | 'packages' | 'scripts' | 'type'>, home: string): void {
  mkdirSync(home, { recursive: true });
  const packages = one.packages ?? {};
  const manifest = JSON.stringify(
    { name: one.name, version: '1.0.0', private: true, type: one.type, dependencies: packages },
    null,
    2,
  );
  const wanted = createHash('sha256').update(manifest).digest('hex');
  const mark = join(home, 'node_modules', `.installed-${wanted.slice(0, 12)}`);
  if (existsSync(mark)) return;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, 'node_modules'), { recursive: true });
  if (one.type) writeFileSync(join(home, 'package.json'), manifest);
  if (Object.keys(packages).length > 0)
    execFileSync(
      'npm',
      [
        'install',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        // Published bugs are in combinations that their peers no longer allow.
        '--legacy-peer-deps',
        ...(one.scripts ? [] : ['--ignore-scripts']),
      ],
      { cwd: home, stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 },
    );
  writeFileSync(mark, '');
}
