import { dirname } from 'node:path';
import { type Comparison, compareSides, type Limits } from '../compare/compare.ts';
import type { RunFacts } from '../compare/facts.ts';
import { type Measured, measure } from '../compare/measured.ts';
import type { Normalization } from '../compare/normalize.ts';
import { isOtherProgram } from '../compare/program.ts';
import type { ShapeReader } from '../compare/rows.ts';
import type { Goal, GoalResult } from '../cpu/goals.ts';
import type { CpuModel } from '../cpu/model.ts';
import { readSources } from '../experiment/keep.ts';
import { readMetadata } from '../experiment/metadata.ts';
import { InputError } from '../load/errors.ts';
import { comparisonMarkdown, journalLines } from '../report/comparison.ts';
import { comparisonJson } from '../report/comparison-json.ts';
import { jsonText } from '../report/json.ts';
import { type Io, UsageError } from './command.ts';
import { type Asked, type Compared, commitHere, ONE_KIND, titleOf, verdictWord } from './compared.ts';
import { goalChanges, goalsJson, goalsPart, measureGoals } from './goals.ts';
import { commitOf } from './journal.ts';
import { openOne } from './load.ts';
import { isOneSeries } from './sides.ts';

// Profiles of two sides.

/** What changed between profiles of two sides. */
export async function compareProfiles(asked: Asked): Promise<Compared> {
  const { sides, goals, format, top, io } = asked;
  const before = await measured(sides.before, goals, io);
  const after = await measured(sides.after, goals, io);
  const kinds = new Set([...before.all, ...after.all].map(({ kind }) => kind));
  if (kinds.size > 1)
    throw new UsageError('compare takes recordings of one kind: CPU and allocation profiles are two');
  // Whoever recorded two commands together knows what is compared.
  const isIntended = asked.force || isOneSeries(sides);
  if (!isIntended && isOtherProgram(before.all[0].model, after.all[0].model))
    throw new InputError(
      'these look like recordings of two programs: they share hardly any function (--force compares them anyway)',
    );
  const comparison = await comparisonOf(before.all, after.all, asked);
  if (asked.onScreen) {
    const { showComparison } = await import('./show-comparison.ts');
    return { shown: (host, look) => showComparison(comparison, titleOf(sides), host, look) };
  }
  const changes = goalChanges(before.goals, after.goals);
  const text =
    format === 'json'
      ? jsonText({ ...comparisonJson(comparison, top), goals: goalsJson(changes) })
      : comparisonMarkdown(comparison, goalsPart(changes), top);
  const { verdict } = comparison;
  const commit = after.all[0].facts ? commitOf(after.all[0].facts) : commitHere();
  return {
    text,
    goals: changes,
    measured: verdict.text,
    verdict: verdictWord(verdict, comparison.kind),
    commit,
    details: journalLines(comparison),
  };
}

/** Reads the recordings of one side, one at a time. */
async function measured(files: readonly string[], goals: readonly Goal[], io: Io) {
  const all: Measured[] = [];
  const results: GoalResult[][] = [];
  for (const path of files) {
    const opened = await openOne(path, io);
    try {
      if (opened.kind === 'waits')
        throw new UsageError(`compare takes profiles or heap snapshots: ${path} is a recording of waits`);
      if (opened.kind === 'heap') throw new UsageError(ONE_KIND);
      results.push(await measureGoals(opened, goals));
      all.push(await measuredOf(opened.model, path, io));
    } finally {
      opened.close();
    }
  }
  return { all, goals: results };
}

/** A recording as a comparison sees it: with the samples of functions that V8 inlined, or does not see, where these are. */
export async function measuredOf(
  model: CpuModel,
  path: string,
  { facts = readMetadata(path), roots = [] }: { facts?: RunFacts | null; roots?: readonly string[] } = {},
): Promise<Measured> {
  // They bring the parser with them, which no other start has to wait for.
  const [{ givenBack }, { KeptReader }] = await Promise.all([
    import('../diagnose/case/given-back.ts'),
    import('../files/kept.ts'),
  ]);
  const sources = new KeptReader(readSources(path) ?? {}, { roots, recordings: [path] });
  return measure(givenBack(model, sources), facts);
}

async function comparisonOf(
  before: readonly Measured[],
  after: readonly Measured[],
  options: { limits: Limits; normalize: Normalization },
): Promise<Comparison> {
  // It brings the parser with it, which no other start has to wait for.
  const { shapeAt } = await import('../compare/shape.ts');
  try {
    return compareSides(before, after, { ...options, shapes: shapesBy(shapeAt) });
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message);
    throw error;
  }
}

/** Shapes of functions by the source that was kept beside their recordings. */
function shapesBy(shapeAt: typeof import('../compare/shape.ts').shapeAt): ShapeReader {
  const kept = new Map<string, Record<string, string> | null>();
  return ({ file }, { url, line, column }) => {
    const directory = dirname(file);
    let sources = kept.get(directory);
    if (sources === undefined) kept.set(directory, (sources = readSources(file)));
    const text = sources && Object.hasOwn(sources, url) ? sources[url] : null;
    return text === null || line === null || column === null ? null : shapeAt(text, line, column);
  };
}
