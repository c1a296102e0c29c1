import { dirname } from 'node:path';
import { type Comparison, compareSides, type Limits } from '../compare/compare.ts';
import type { RunFacts } from '../compare/facts.ts';
import { type Measured, measure } from '../compare/measured.ts';
import type { Normalization } from '../compare/normalize.ts';
import type { ShapeReader } from '../compare/rows.ts';
import type { CpuModel } from '../cpu/model.ts';
import { readSources } from '../experiment/keep.ts';
import { readMetadata } from '../experiment/metadata.ts';
import { InputError } from '../load/errors.ts';
import { type Io, UsageError } from './command.ts';
import { measureGoals } from './goals.ts';
import { openOne } from './load.ts';

/** Reads the recordings of one side, one at a time. */
export async function measured(files: readonly string[], goals: Parameters<typeof measureGoals>[1], io: Io) {
  const all: Measured[] = [];
  const results: Awaited<ReturnType<typeof measureGoals>>[] = [];
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

export async function comparisonOf(
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

export const ONE_KIND = 'compare takes recordings of one kind, not heap snapshots and profiles together';
