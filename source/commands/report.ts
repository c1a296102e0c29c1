import { statSync } from 'node:fs';
import { visibleLines } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import { findRecordings } from '../load/find.ts';
import { type Command, formatOf, heapEngineOf, type Io, topOf, UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { goalFlags } from './goals.ts';
import { reportsOf } from './reports.ts';
import { largestIn } from './sizes.ts';
import { writeOutput } from './write.ts';

export const ROWS_IN_MARKDOWN = 25;

export const report: Command = {
  name: 'report',
  summary: 'write the findings as Markdown or JSON',
  usage: ['culprit report FILE|DIR… [OPTION]…'],
  flags: [
    '--format',
    '--output',
    '--force',
    '--top',
    '--goal',
    '--target',
    '--baseline',
    '--allocation',
    '--source-root',
    '--probe',
    '--proof',
    '--journal',
    '--values',
    '--what-if',
    '--verify',
    '--heap-engine',
  ],
  run,
};

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  if (inputs.length === 0) throw new UsageError('report takes a recording: culprit report FILE');
  const format = formatOf(flags);
  const top = topOf(flags, format === 'json' ? undefined : ROWS_IN_MARKDOWN);
  heapEngineOf(flags);
  goalFlags(flags);
  if (flags.output === '') throw new UsageError('--output takes the name of a file');
  const largest = inputs.length === 1 ? largestIn(inputs[0]) : null;
  const files = largest === null ? inputs.flatMap(filesIn) : [largest];
  const grown = largest === null ? flags : { ...flags, growth: inputs[0] };
  const text = (await reportsOf(files, { format, top, flags: grown, io })).join('\n');
  if (flags.output === undefined) {
    await new Promise<void>((resolve, reject) =>
      io.stdout.write(visibleLines(text), (error) => (error ? reject(error) : resolve())),
    );
    return 0;
  }
  const read = [...inputs, flags.baseline, flags.allocation].filter((path) => path !== undefined);
  writeOutput(flags.output, text, flags, read);
  return 0;
}

/** A file as it is; of a directory the recordings below it, in the order in which they were written. */
function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const found = findRecordings(path).map((one) => one.path);
  if (found.length === 0) throw new InputError(`${path}: no recordings in this directory`);
  return found.reverse();
}
