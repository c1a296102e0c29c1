import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type FunctionCount, growthOf, type SizeRuns } from '../compare/growth.ts';
import { type Measured, measure } from '../compare/measured.ts';
import { readMetadata } from '../experiment/metadata.ts';
import { visibleLines } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import { growthJson, growthMarkdown } from '../report/growth.ts';
import { jsonText } from '../report/json.ts';
import { type Command, type Flags, formatOf, type Io, topOf, UsageError } from './command.ts';
import { openProfile } from './load.ts';
import { COVERAGE_FILE } from './record-sizes.ts';
import { recordingsOf } from './sides.ts';

export const growth: Command = {
  name: 'growth',
  summary: 'how the time of each function grows with the size of the input, over three sizes or more',
  usage: 'culprit growth DIR | n=1000:FILE n=2000:FILE n=4000:FILE… [--format markdown|json] [--top N|all]',
  run,
};

const ROWS_IN_MARKDOWN = 20;

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  const format = formatOf(flags);
  const top = topOf(flags, format === 'json' ? undefined : ROWS_IN_MARKDOWN);
  const found = await growthIn(filesOf(inputs), io);
  const text = format === 'json' ? jsonText(growthJson(found, top)) : growthMarkdown(found, top);
  io.stdout.write(visibleLines(text));
  return 0;
}

async function growthIn(files: ReadonlyMap<number, SizeFiles>, io: Io) {
  const runs: SizeRuns[] = [];
  for (const [size, { recordings, counts }] of files) {
    const measured: Measured[] = [];
    for (const path of recordings) {
      const opened = await openProfile(path, io.signal);
      measured.push(measure(opened.model, readMetadata(path)));
      opened.close();
    }
    runs.push({ size, recordings: measured, counts });
  }
  try {
    return growthOf(runs);
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message);
    throw error;
  }
}

interface SizeFiles {
  recordings: string[];
  counts: FunctionCount[] | null;
}

/** Recordings by size: those of a directory that `record --sizes` made, or as the arguments say. */
function filesOf(inputs: readonly string[]): Map<number, SizeFiles> {
  const sizes = new Map<number, SizeFiles>();
  const [first] = inputs;
  if (inputs.length === 1 && statSync(first, { throwIfNoEntry: false })?.isDirectory()) {
    for (const name of readdirSync(first)) {
      const size = Number(/^n=(.+)$/.exec(name)?.[1]);
      const directory = join(first, name);
      if (!Number.isNaN(size))
        sizes.set(size, { recordings: recordingsOf([directory]), counts: countsIn(directory) });
    }
    if (sizes.size === 0)
      throw new InputError(`${first}: no recordings by size here (culprit record --sizes makes them)`);
    return sizes;
  }
  for (const input of inputs) {
    const [, size, path] = /^n=(\d+(?:\.\d+)?):(.+)$/s.exec(input) ?? [];
    if (size === undefined) throw new UsageError(`${input}: growth takes recordings as n=1000:FILE`);
    const there = sizes.get(Number(size)) ?? { recordings: [], counts: null };
    there.recordings.push(...recordingsOf([path]));
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) there.counts = countsIn(path);
    sizes.set(Number(size), there);
  }
  if (sizes.size < 3) throw new UsageError(`growth takes three sizes or more: ${growth.usage}`);
  return sizes;
}

function countsIn(directory: string): FunctionCount[] | null {
  const path = join(directory, COVERAGE_FILE);
  if (!existsSync(path)) return null;
  try {
    const { schemaVersion, functions } = JSON.parse(readFileSync(path, 'utf8'));
    if (schemaVersion === 1 && Array.isArray(functions)) return functions;
  } catch {}
  throw new InputError(`${path}: not the counts that culprit record --sizes writes`);
}
