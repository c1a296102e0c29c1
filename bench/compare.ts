import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measuredOf } from '../source/commands/compare-profiles.ts';
import { compareSides } from '../source/compare/compare.ts';
import type { Measured } from '../source/compare/measured.ts';
import { runInterleaved } from '../source/experiment/interleave.ts';
import { metadataOf, surroundingsOf } from '../source/experiment/metadata.ts';
import { openInput } from '../source/load/input.ts';
import { readModels } from '../source/load/profile/models.ts';
import { median } from './measure.ts';
import { numberOption, option } from './options.ts';

/*
 * `npm run bench -- compare`: does the comparison claim changes where there are none, and find those that there are? On recordings made here and
 * now, on this machine with whatever else it does. All of it takes an hour; in parts of some minutes each:
 *   --only aa|power|planted   the same program twice; a planted slowdown; how large that is, in user CPU time
 *   --program NAME            one program
 *   --comparisons N           of each program (aa: 10), or in all (power: 20)
 */

const ONLY = option('--only');
const PROGRAM = option('--program');
const SAME_RUNS = 8;
const PLANTED_RUNS = 10;

interface Planted {
  program: string;
  /** The function that takes longer. */
  name: string;
  /** By how much, so that the whole takes a tenth more: `--only planted` measures it. */
  factor: number;
}

const PLANTS: readonly Planted[] = [
  { program: 'orders', name: 'parseRow', factor: 1.15 },
  { program: 'matrix', name: 'multiply', factor: 1.3 },
  { program: 'text', name: 'tokenize', factor: 1.3 },
];
/** The last of them runs beside a process that wants a CPU for itself. */
const UNCHANGED = ['orders', 'matrix', 'text', 'service'] as const;

const path = (program: string) => fileURLToPath(new URL(`./programs/${program}.js`, import.meta.url));
const command = (program: string, factor = 1) => [process.execPath, path(program), String(factor)];

/** Two programs, recorded interleaved. */
async function recordSides(
  before: string[],
  after: string[],
  runs: number,
): Promise<[Measured[], Measured[]]> {
  const programs = [{ command: before }, { command: after }];
  const around = programs.map(surroundingsOf);
  const sides: [Measured[], Measured[]] = [[], []];
  const complete = await runInterleaved(programs, runs, { record: 'cpu', output: 'digest' }, async (run) => {
    const input = await openInput(run.processes[0].file!);
    const [model] = readModels({ ...input, roots: [] });
    input.close();
    const facts = metadataOf(around[run.side], run);
    sides[run.side].push(await measuredOf(model, run.processes[0].file!, { facts }));
  });
  if (!complete) process.exit(130);
  return sides;
}

export async function benchCompare(): Promise<void> {
  const parts = { planted: howMuch, aa: sameProgram, power: plantedChange };
  for (const [name, part] of Object.entries(parts)) if (ONLY === null || ONLY === name) await part();
}

const isWanted = (program: string) => PROGRAM === null || PROGRAM === program;
const wantedPlants = () => PLANTS.filter(({ program }) => isWanted(program));

/** Runs with and without the slowdown in turns: user CPU time is what others on the machine change least. */
function howMuch(): void {
  const pairs = numberOption('--comparisons', 15);
  for (const { program, factor } of wantedPlants()) {
    const ratios = Array.from({ length: pairs }, () => userTime(program, factor) / userTime(program, 1));
    const sorted = ratios.toSorted((a, b) => a - b);
    const middle = median(ratios);
    bar(
      Math.abs(middle - 1.1) <= 0.02,
      `${program}: takes ${middle.toFixed(3)} times the user CPU time (quartiles ${sorted[pairs >> 2].toFixed(2)}–${sorted[(3 * pairs) >> 2].toFixed(2)}, ${pairs} pairs; planted: 1.10)`,
    );
  }
}

function userTime(program: string, factor: number): number {
  const before = childUserMillis();
  execFileSync(process.execPath, command(program, factor).slice(1), { stdio: 'ignore' });
  return childUserMillis() - before;
}

/** Of all processes that were started here and have ended, from `/proc`: this bench is for Linux. */
const childUserMillis = () =>
  10 * Number(readFileSync('/proc/self/stat', 'latin1').split(') ').at(-1)!.split(' ')[13]);

async function sameProgram(): Promise<void> {
  let [claims, comparisons, called, judged, pairs, verdicts] = [0, 0, 0, 0, 0, 0];
  const times = numberOption('--comparisons', 10);
  for (const program of UNCHANGED.filter(isWanted)) {
    const hog = program === UNCHANGED.at(-1) ? spawn(process.execPath, ['-e', 'for (;;);']) : null;
    const ratios: number[] = [];
    const naive: number[] = [];
    let own = 0;
    try {
      for (let c = 0; c < times; c++) {
        const [before, after] = await recordSides(command(program), command(program), SAME_RUNS);
        const { verdict, functions } = compareSides(before, after);
        comparisons++;
        if (verdict.changed) own++;
        ratios.push(verdict.speedup!);
        judged += functions.filter(({ p }) => p !== null).length;
        called += functions.filter(({ changed }) => changed).length;
        for (const [k, one] of before.entries()) {
          pairs++;
          const single = compareSides([one], [after[k]]);
          if (single.verdict.changed !== null || single.functions.some(({ changed }) => changed !== null))
            verdicts++;
          naive.push(Math.abs(1 - after[k].wall / one.wall));
        }
      }
    } finally {
      hog?.kill('SIGKILL');
    }
    claims += own;
    const spread = ratios.map((ratio) => `${((ratio - 1) * 100).toFixed(1)}`).join(' ');
    console.log(
      `  ${program}${hog ? ' (beside a CPU hog)' : ''}: ${own} of ${times} claimed; medians differ by ${spread} %; wall time of single pairs by up to ${(Math.max(...naive) * 100).toFixed(0)} %`,
    );
  }
  bar(
    claims <= Math.max(1, comparisons / 20),
    `same program: ${claims} of ${comparisons} comparisons claim a change (bar: at most 2 of 40)`,
  );
  const share = judged > 0 ? called / judged : 0;
  bar(share <= 0.05, `functions called changed: ${called} of ${judged} that were tested (bar: at most 5 %)`);
  bar(verdicts === 0, `single pairs with a verdict: ${verdicts} of ${pairs} (bar: none)`);
}

async function plantedChange(): Promise<void> {
  let [found, attributed, blamed] = [0, 0, 0];
  const ratios: number[] = [];
  const times = numberOption('--comparisons', 20);
  const plants = wantedPlants();
  for (let c = 0; c < times; c++) {
    const { program, name, factor } = plants[c % plants.length];
    const [before, after] = await recordSides(command(program), command(program, factor), PLANTED_RUNS);
    const { verdict, functions } = compareSides(before, after);
    const changed = functions.filter((row) => row.changed);
    if (verdict.changed && verdict.speedup! < 1) found++;
    if (changed.some((row) => row.name === name && row.change > 0)) attributed++;
    blamed += changed.filter((row) => row.name !== name).length;
    ratios.push(1 / verdict.speedup!);
    console.log(
      `  ${program}: ${verdict.text}; changed: ${changed.map((row) => row.name).join(', ') || 'none'}`,
    );
  }
  const wanted = Math.floor(0.95 * times);
  console.log(`  the whole takes ${median(ratios).toFixed(3)} times as long`);
  bar(found >= wanted, `planted slowdown found: ${found} of ${times} (bar: 19 of 20)`);
  bar(
    attributed >= wanted,
    `and attributed to its function: ${attributed} of ${times} (bar: 19 of 20), ${blamed} others called changed`,
  );
}

export function bar(passed: boolean, text: string): void {
  console.log(`  ${passed ? 'pass' : 'MISS'}  ${text}`);
}
