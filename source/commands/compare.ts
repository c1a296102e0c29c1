import type { Opened } from '../load/open.ts';
import { type Command, type Flags, formatOf, type Io, topOf, UsageError } from './command.ts';
import { compareHeaps } from './compare-heaps.ts';
import { compareRecordings } from './compare-profiles.ts';
import { openOne } from './load.ts';

export const compare: Command = {
  name: 'compare',
  summary: 'what changed between two recordings of one program; what leaked over two or three heap snapshots',
  usage: 'culprit compare BEFORE AFTER [AFTER-THAT] [--format markdown|json] [--top N|all]',
  run,
};

const ROWS_IN_MARKDOWN = 30;

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  if (inputs.length < 2 || inputs.length > 3)
    throw new UsageError(`compare takes two recordings, or three heap snapshots: ${compare.usage}`);
  const format = formatOf(flags);
  const top = topOf(flags, format === 'json' ? undefined : ROWS_IN_MARKDOWN);
  const opened: Opened[] = [];
  try {
    for (const path of inputs) opened.push(await openOne(path, io.signal));
    const heaps = opened.filter((one) => one.kind === 'heap');
    const profiles = opened.filter((one) => one.kind === 'profile');
    if (heaps.length > 0 && profiles.length > 0)
      throw new UsageError('compare takes recordings of one kind, not heap snapshots and profiles together');
    if (heaps.length > 0) {
      io.stdout.write(await compareHeaps(heaps, inputs, format, top));
      return 0;
    }
    if (profiles.length !== 2)
      throw new UsageError('compare takes two profiles; only heap snapshots may be three');
    const [before, after] = profiles.map(({ model }) => model);
    if (before.recording.kind !== after.recording.kind)
      throw new UsageError('compare takes two recordings of one kind');
    io.stdout.write(compareRecordings(before, after, inputs, format, top));
    return 0;
  } finally {
    for (const one of opened) one.close();
  }
}
