/*
 * Uses culprit in a terminal as nobody would, on large recordings: npm run soak -- --for 10m [--seed N] [--on "heap series"]
 *
 * Random keys, clicks, pastes, sizes, stops and signals. It must answer each within a minute, end only where it is asked to, leave the
 * terminal as it was, and not grow. What a deed takes is reported, and never judged: the machine may be loaded.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from './soak/actions.ts';
import { largeRecordings } from './soak/recordings.ts';
import { type Soaked, soak, type Took } from './soak/session.ts';

const { values } = parseArgs({
  options: { for: { type: 'string', default: '10m' }, seed: { type: 'string' }, on: { type: 'string' } },
});
const found = /^(\d+)(s|m|h)$/.exec(values.for);
if (!found) throw new Error(`--for takes a time such as 90s or 10m, not "${values.for}"`);
const millis = Number(found[1]) * { s: 1000, m: 60_000, h: 3_600_000 }[found[2] as 's' | 'm' | 'h'];
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number');
console.log(`soak: --seed ${seed}`);

const folder = mkdtempSync(join(tmpdir(), 'culprit-soak-'));
try {
  const all = largeRecordings(folder).filter(([name]) => values.on === undefined || name === values.on);
  let failed = 0;
  const took: Took[] = [];
  for (const [index, [name, files]] of all.entries()) {
    const cwd = join(folder, `in-${index}`);
    mkdirSync(cwd);
    const end = performance.now() + millis / all.length;
    const own = await soak({
      args: files,
      cwd,
      // No program is found by its name: what is typed where a command is asked for runs nothing.
      env: { PATH: cwd, HOME: cwd, EDITOR: '/bin/true', VISUAL: '/bin/true' },
      random: randomFrom(seed + index),
      goesOn: () => performance.now() < end,
    });
    console.log(`${name}: ${told(own)}`);
    if (own.problem) {
      failed++;
      console.error(own.problem);
    }
    took.push(...own.took);
  }
  const slowest = took.toSorted((a, b) => b.cpu - a.cpu || b.millis - a.millis).slice(0, 5);
  console.log(`slowest, by CPU time:\n${slowest.map((one) => `  ${line(one)}`).join('\n')}`);
  console.log(`soak: ${took.length} deeds, ${failed} of ${all.length} recordings failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function line({ name, millis, cpu }: Took): string {
  return `${name}: ${cpu} ms of CPU, ${millis.toFixed(0)} ms`;
}

function told({ deeds, starts, took, resident }: Soaked): string {
  const cpus = took.map(({ cpu }) => cpu).sort((a, b) => a - b);
  const at = (share: number) => `${cpus[Math.floor(cpus.length * share)] ?? 0} ms`;
  const mb = (bytes = 0) => `${Math.round(bytes / 1e6)} MB`;
  const slowest = took.reduce((a, b) => (b.cpu > a.cpu ? b : a), { name: 'none', millis: 0, cpu: 0 });
  return (
    `${deeds} deeds, ${starts} starts; CPU time of half of them at most ${at(0.5)}, of 99 % ${at(0.99)}, slowest ${line(slowest)}; ` +
    `memory ${mb(resident[0])} at first, ${mb(Math.max(0, ...resident))} at most, ${mb(resident.at(-1))} at last`
  );
}
