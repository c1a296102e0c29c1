import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compareSides } from '../source/compare/compare.ts';
import { type Measured, measure } from '../source/compare/measured.ts';
import { runInterleaved } from '../source/experiment/interleave.ts';
import { metadataOf, surroundingsOf } from '../source/experiment/metadata.ts';
import { openInput } from '../source/load/input.ts';
import { readModels } from '../source/load/models.ts';
import { median } from './measure.ts';

/*
 * `npm run bench -- compare`: does the comparison claim changes where there are none, and find those that there are? On recordings made here and
 * now, on this machine with whatever else it does.
 */

/** How often each program is compared, and with how many runs a side. Fewer with CULPRIT_BENCH=quick. */
const QUICK = process.env.CULPRIT_BENCH === 'quick';
const SAME = { comparisons: QUICK ? 1 : 10, runs: 8 };
const PLANTED = { comparisons: QUICK ? 1 : 20, runs: 10 };

interface Planted {
  program: string;
  /** The function that takes longer. */
  name: string;
  /** By how much, so that the whole takes a tenth more. */
  factor: number;
}

const PLANTS: readonly Planted[] = [
  { program: 'orders', name: 'parseRow', factor: 1.2 },
  { program: 'matrix', name: 'multiply', factor: 1.34 },
  { program: 'text', name: 'tokenize', factor: 1.375 },
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
    sides[run.side].push(measure(model, metadataOf(around[run.side], run)));
  });
  if (!complete) process.exit(130);
  return sides;
}

export async function benchCompare(): Promise<void> {
  await sameProgram();
  await plantedChange();
}

async function sameProgram(): Promise<void> {
  let [claims, comparisons, called, judged, pairs, verdicts] = [0, 0, 0, 0, 0, 0];
  for (const [i, program] of UNCHANGED.entries()) {
    const hog = i === UNCHANGED.length - 1 ? spawn(process.execPath, ['-e', 'for (;;);']) : null;
    const ratios: number[] = [];
    const naive: number[] = [];
    let own = 0;
    try {
      for (let c = 0; c < SAME.comparisons; c++) {
        const [before, after] = await recordSides(command(program), command(program), SAME.runs);
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
      `  ${program}${hog ? ' (beside a CPU hog)' : ''}: ${own} of ${SAME.comparisons} claimed; medians differ by ${spread} %; wall time of single pairs by up to ${(Math.max(...naive) * 100).toFixed(0)} %`,
    );
  }
  bar(
    claims <= 2,
    `same program: ${claims} of ${comparisons} comparisons claim a change (bar: at most 2 of 40)`,
  );
  const share = judged > 0 ? called / judged : 0;
  bar(share <= 0.05, `functions called changed: ${called} of ${judged} that were tested (bar: at most 5 %)`);
  bar(verdicts === 0, `single pairs with a verdict: ${verdicts} of ${pairs} (bar: none)`);
}

async function plantedChange(): Promise<void> {
  let [found, attributed, blamed] = [0, 0, 0];
  const ratios: number[] = [];
  for (let c = 0; c < PLANTED.comparisons; c++) {
    const { program, name, factor } = PLANTS[c % PLANTS.length];
    const [before, after] = await recordSides(command(program), command(program, factor), PLANTED.runs);
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
  const wanted = Math.ceil(0.95 * PLANTED.comparisons);
  console.log(`  the whole takes ${median(ratios).toFixed(3)} times as long`);
  bar(found >= wanted, `planted slowdown found: ${found} of ${PLANTED.comparisons} (bar: 19 of 20)`);
  bar(
    attributed >= wanted,
    `and attributed to its function: ${attributed} of ${PLANTED.comparisons} (bar: 19 of 20), ${blamed} others called changed`,
  );
}

export function bar(passed: boolean, text: string): void {
  console.log(`  ${passed ? 'pass' : 'MISS'}  ${text}`);
}
