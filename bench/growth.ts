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
import { readModels } from '../source/load/models.ts';
import { bar } from './compare.ts';

/* `npm run bench -- growth`: planted orders of growth, recorded here and now, again and again. */

const SIZES = [100, 150, 220, 320, 480];
const RUNS = 3;
const TIMES = process.env.CULPRIT_BENCH === 'quick' ? 1 : 20;
const PLANTED: Record<string, { model: string; exponent: number }> = {
  constantTime: { model: 'constant', exponent: 0 },
  linearTime: { model: 'n', exponent: 1 },
  // Over these sizes its passes go from 7 to 9.
  linearithmicTime: { model: 'n log n', exponent: 1.16 },
  quadraticTime: { model: 'n²', exponent: 2 },
  cubicTime: { model: 'n³', exponent: 3 },
};
const PROGRAM = fileURLToPath(new URL('./programs/growth.js', import.meta.url));

export async function benchGrowth(): Promise<void> {
  const names = Object.keys(PLANTED);
  const right = new Map(names.map((name) => [name, { order: 0, exponent: 0, worst: 0, counted: 0 }]));
  for (let time = 0; time < TIMES; time++) {
    const { functions } = growthOf(await recordSizes());
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
    bar(order === TIMES, `${name}: order named right in ${order} of ${TIMES} (bar: all)`);
    bar(counted === TIMES, `${name}: exponent of counts within ±0.15 in ${counted} of ${TIMES} (bar: all)`);
    bar(
      exponent === TIMES,
      `${name}: exponent of time within ±0.15 in ${exponent} of ${TIMES}; worst ±${worst.toFixed(2)}`,
    );
  }
}

async function recordSizes(): Promise<SizeRuns[]> {
  const programs = SIZES.map((size) => ({ command: [process.execPath, PROGRAM, String(size)] }));
  const around = programs.map(surroundingsOf);
  const sizes = SIZES.map((size) => ({
    size,
    recordings: [] as ReturnType<typeof measure>[],
    counts: [] as ReturnType<typeof readCoverage>,
  }));
  const complete = await runInterleaved(programs, RUNS, { record: 'cpu', output: 'digest' }, async (run) => {
    const input = await openInput(run.processes[0].file!);
    const [model] = readModels({ ...input, roots: [] });
    input.close();
    sizes[run.side].recordings.push(measure(model, metadataOf(around[run.side], run)));
  });
  if (!complete) process.exit(130);
  for (const [i, program] of programs.entries()) {
    const scratch = mkdtempSync(join(tmpdir(), 'culprit-coverage-'));
    const env = { NODE_V8_COVERAGE: join(scratch, 'coverage') };
    await runProgram(
      { ...program, env },
      { directory: join(scratch, 'run'), record: 'none', output: 'digest' },
    );
    sizes[i].counts = readCoverage(env.NODE_V8_COVERAGE);
    rmSync(scratch, { recursive: true });
  }
  return sizes;
}
