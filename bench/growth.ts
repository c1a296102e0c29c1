import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { growthOf, type SizeRuns } from '../source/compare/growth.ts';
import { measure } from '../source/compare/measured.ts';
import { readCoverage } from '../source/experiment/coverage.ts';
import { runInterleaved } from '../source/experiment/interleave.ts';
import { metadataOf, surroundingsOf } from '../source/experiment/metadata.ts';
import { runProgram } from '../source/experiment/run.ts';
import { openInput } from '../source/load/input.ts';
import { readModels } from '../source/load/profile/models.ts';
import { bar } from './compare.ts';
import { numberOption } from './options.ts';

/*
 * `npm run bench -- growth`: planted orders of growth, recorded here and now, again and again.
 *   --times N   how often (20, a quarter of an hour)
 */

const SIZES = [100, 150, 220, 320, 480];
const RUNS = 3;
const PLANTED: Record<string, { model: string; exponent: number }> = {
  constantTime: { model: 'constant', exponent: 0 },
  linearTime: { model: 'n', exponent: 1 },
  // Over these sizes its passes go from 7 to 9.
  linearithmicTime: { model: 'n log n', exponent: 1.16 },
  quadraticTime: { model: 'n²', exponent: 2 },
  cubicTime: { model: 'n³', exponent: 3 },
};
const PROGRAM = fileURLToPath(new URL('./programs/growth.js', import.meta.url));
const PROGRAMS = SIZES.map((size) => ({ command: [process.execPath, PROGRAM, String(size)] }));

export async function benchGrowth(): Promise<void> {
  const times = numberOption('--times', 20);
  const counts = await countSizes();
  const names = Object.keys(PLANTED);
  const right = new Map(names.map((name) => [name, { order: 0, exponent: 0, worst: 0, counted: 0 }]));
  for (let time = 0; time < times; time++) {
    const { functions } = growthOf(await recordSizes(counts));
    for (const name of names) {
      const row = functions.find((one) => one.name === name);
      const score = right.get(name)!;
      const off = row ? Math.abs(row.exponent - PLANTED[name].exponent) : Number.POSITIVE_INFINITY;
      if (row?.model === PLANTED[name].model) score.order++;
      if (off <= 0.15) score.exponent++;
      if (Math.abs((row?.countExponent ?? 9) - PLANTED[name].exponent) <= 0.15) score.counted++;
      score.worst = Math.max(score.worst, off);
    }
  }
  for (const [name, { order, exponent, worst, counted }] of right) {
    bar(order === times, `${name}: order named right in ${order} of ${times} (bar: all)`);
    bar(counted === times, `${name}: exponent of counts within ±0.15 in ${counted} of ${times} (bar: all)`);
    bar(
      exponent === times,
      `${name}: exponent of time within ±0.15 in ${exponent} of ${times}; worst ±${worst.toFixed(2)}`,
    );
  }
}

async function recordSizes(counts: ReturnType<typeof readCoverage>[]): Promise<SizeRuns[]> {
  const around = PROGRAMS.map(surroundingsOf);
  const sizes = SIZES.map((size, i) => ({
    size,
    recordings: [] as ReturnType<typeof measure>[],
    counts: counts[i],
  }));
  const complete = await runInterleaved(PROGRAMS, RUNS, { record: 'cpu', output: 'digest' }, async (run) => {
    const input = await openInput(run.processes[0].file!);
    const [model] = readModels({ ...input, roots: [] });
    input.close();
    sizes[run.side].recordings.push(measure(model, metadataOf(around[run.side], run)));
  });
  if (!complete) process.exit(130);
  return sizes;
}

/** By size. Counts are exact, and the same in every run: they are taken once. */
async function countSizes(): Promise<ReturnType<typeof readCoverage>[]> {
  const counts: ReturnType<typeof readCoverage>[] = [];
  for (const program of PROGRAMS) {
    const scratch = mkdtempSync(join(tmpdir(), 'culprit-coverage-'));
    const env = { NODE_V8_COVERAGE: join(scratch, 'coverage') };
    await runProgram(
      { ...program, env },
      { directory: join(scratch, 'run'), record: 'none', output: 'digest' },
    );
    counts.push(readCoverage(env.NODE_V8_COVERAGE));
    rmSync(scratch, { recursive: true });
  }
  return counts;
}
