import { existsSync, statSync } from 'node:fs';
import { visibleLines } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import { growthJson, growthMarkdown } from '../report/growth.ts';
import { jsonText } from '../report/json.ts';
import { type Command, formatOf, type Io, topOf, UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { recordingsOf } from './sides.ts';
import { countsIn, growthIn, type SizeFiles, sizesIn } from './sizes.ts';

export const growth: Command = {
  name: 'growth',
  summary: 'how the time of each function grows with the size of the input, over three sizes or more',
  usage: ['culprit growth DIR [OPTION]…', 'culprit growth n=1000:FILE n=2000:FILE n=4000:FILE… [OPTION]…'],
  flags: ['--format', '--top'],
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

/** Recordings by size: those of a directory that `record --sizes` made, or as the arguments say. */
function filesOf(inputs: readonly string[]): Map<number, SizeFiles> {
  const [first] = inputs;
  if (inputs.length === 1 && statSync(first, { throwIfNoEntry: false })?.isDirectory()) {
    const found = sizesIn(first);
    if (!found)
      throw new InputError(`${first}: no recordings by size here (culprit record --sizes makes them)`);
    return found;
  }
  const sizes = new Map<number, SizeFiles>();
  for (const input of inputs) {
    const [, size, path] = /^n=(\d+(?:\.\d+)?):(.+)$/s.exec(input) ?? [];
    if (size === undefined) throw new UsageError(`${input}: growth takes recordings as n=1000:FILE`);
    const there = sizes.get(Number(size)) ?? { recordings: [], counts: null };
    const recordings = recordingsOf([path]);
    const missing = recordings.find((one) => !existsSync(one));
    if (missing !== undefined) throw new InputError(`no such file: ${missing}`);
    there.recordings.push(...recordings);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) there.counts = countsIn(path);
    sizes.set(Number(size), there);
  }
  if (sizes.size < 3) throw new UsageError(`growth takes three sizes or more: ${growth.usage[0]}`);
  return sizes;
}
