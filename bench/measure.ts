import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Made by the bench and ignored by git: recordings and bundles. */
export const DATA = fileURLToPath(new URL('./data/', import.meta.url));
export const PEERS = fileURLToPath(new URL('./peers/', import.meta.url));
mkdirSync(DATA, { recursive: true });

export interface Measured {
  millis: number;
  /** Highest resident memory of the whole process. */
  peak: number;
}

/** Linux hands `maxRSS` down from the process that starts another; its high-water mark starts anew. */
const WATCH = `import { readFileSync } from 'node:fs';
process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS * 1024;
  try {
    peak = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] * 1024;
  } catch {}
  console.log(JSON.stringify({ peak }));
});`;

/**
 * Runs a program in a process of its own; it prints `{"millis": …}` as its last line, timed by itself once its code is loaded.
 * Null where it fails, as peers do on what is too large for them.
 */
export function runOnce(program: string, args: string[], flags: string[] = []): Measured | null {
  const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`;
  const { stdout, status } = spawnSync(process.execPath, [...flags, '--import', watch, program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) return null;
  const lines = stdout.trim().split('\n').slice(-2);
  return Object.assign({ millis: 0, peak: 0 }, ...lines.map((line) => JSON.parse(line)));
}

/** Medians of `rounds` rounds, in each of which every program has its turn: whatever else the machine does hits them all. */
export function race(
  rounds: number,
  programs: Record<string, { program: string; args: string[]; flags?: string[] }>,
): Record<string, Measured | null> {
  const runs: Record<string, Measured[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, { program, args, flags }] of Object.entries(programs)) {
      const measured = runOnce(program, args, flags);
      runs[name] ??= [];
      if (measured) runs[name].push(measured);
    }
  }
  return Object.fromEntries(
    Object.entries(runs).map(([name, list]) => [
      name,
      list.length < rounds
        ? null
        : { millis: median(list.map((run) => run.millis)), peak: median(list.map((run) => run.peak)) },
    ]),
  );
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Bundles a program into `DATA`, so that nothing but itself is loaded and measured. */
export async function bundle(source: string, alias: Record<string, string> = {}): Promise<string> {
  const name = source.replace(/\.ts$/, '.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL(source, import.meta.url))],
    outfile: DATA + name,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias,
    logLevel: 'error',
  });
  return DATA + name;
}

/** Peers have a package of their own, installed when they are first raced. */
export function installPeers(): void {
  if (existsSync(`${PEERS}node_modules/chrome-devtools-frontend`)) return;
  console.log('Installing peers …');
  spawnSync('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], { stdio: 'inherit' });
}

export const megabytes = (file: string) => statSync(file).size / 1e6;

/** One line of the table: what, the figure, the bar it is held to. */
export function judge(what: string, ratio: number, bar: number, way: 'at most' | 'at least'): void {
  const passed = way === 'at most' ? ratio <= bar : ratio >= bar;
  console.log(`  ${passed ? 'pass' : 'MISS'}  ${what}: ${ratio.toFixed(2)}× (bar: ${way} ${bar}×)`);
}
