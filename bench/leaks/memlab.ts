import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LeakCase } from './cases.ts';
import { isNamed } from './judge.ts';

// memlab as a peer: what its first trace says of the same three snapshots.

const VERSION = '2.0.5';
const home = join(tmpdir(), `culprit-memlab-${VERSION}`);
const bin = join(home, 'node_modules/@memlab/cli/bin/memlab.js');

/** What a reader of memlab's first trace, the largest of its clusters, sees named. */
export interface MemlabSays {
  leaks: number;
  holder: boolean;
  class: boolean;
}

/** Both ways to ask it: as it is, and for all objects; null where it fails, or takes longer than it is given. Installed on first use, beside nothing of culprit's, without the browser that it can drive. */
export function memlab(
  one: LeakCase,
  files: readonly string[],
  node: string,
): Record<'default' | 'all', MemlabSays | null> {
  if (!existsSync(bin)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `memlab@${VERSION}`], {
      cwd: home,
      stdio: 'ignore',
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    });
  }
  return { default: ask(one, files, node, []), all: ask(one, files, node, ['--trace-all-objects']) };
}

function ask(
  { expect }: LeakCase,
  files: readonly string[],
  node: string,
  more: readonly string[],
): MemlabSays | null {
  const work = mkdtempSync(join(tmpdir(), 'culprit-memlab-'));
  const [baseline, target, final] = files;
  const snapshots = ['--baseline', baseline, '--target', target, '--final', final];
  try {
    const { stdout, stderr } = spawnSync(
      node,
      [bin, 'find-leaks', ...snapshots, '--work-dir', work, ...more],
      {
        encoding: 'utf8',
        env: { PATH: `${dirname(node)}:/usr/bin:/bin`, HOME: work },
        maxBuffer: 1 << 28,
        timeout: 600_000,
      },
    );
    const text = stdout + stderr;
    if (!/MemLab found \d+ leak/.test(text)) return null;
    const leaks = Number(/MemLab found (\d+) leak/.exec(text)?.[1] ?? 0);
    // Of several traces, those after the first begin with the same line.
    const trace = text.split('--Similar leaks in this run')[1] ?? '';
    return { leaks, holder: isNamed(trace, expect.holders), class: isNamed(trace, expect.classes) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
