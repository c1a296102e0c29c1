import { statSync } from 'node:fs';
import type { CpuModel } from '../cpu/model.ts';
import { type Member, runsOf } from '../cpu/run.ts';
import { SourceReader } from '../files/reader.ts';
import { plural } from '../format/numbers.ts';
import { visibleLines } from '../format/visible.ts';
import { isSameProcess } from '../heap/comparison/compare.ts';
import { type WhatIf, whatIf } from '../heap/cuts.ts';
import type { HeapModel, OpenedHeap } from '../heap/model.ts';
import { InputError } from '../load/errors.ts';
import { findRecordings } from '../load/find.ts';
import type { OpenedProfile } from '../load/open.ts';
import { heapMarkdown } from '../report/heap.ts';
import { heapJson, jsonReport, jsonText } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
import { type Diagnosed, runJson, runMarkdown } from '../report/run.ts';
import { waitsJson } from '../report/waits/json.ts';
import { waitsMarkdown } from '../report/waits/markdown.ts';
import type { WaitsModel } from '../waits/model.ts';
import {
  type Command,
  type Flags,
  type Format,
  formatOf,
  heapEngineOf,
  type Io,
  topOf,
  UsageError,
} from './command.ts';
import { goalFlags } from './goals.ts';
import { diagnosed, diagnosedHeap, diagnosedWaits, openNamed, whole } from './load.ts';
import { secondOpinion } from './second-engine.ts';
import { largestIn } from './sizes.ts';
import { targetOf } from './waits-flags.ts';
import { writeWhole } from './write.ts';

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
  const text = (await texts(files, format, top, grown, io)).join('\n');
  if (flags.output === undefined) {
    await new Promise<void>((resolve, reject) =>
      io.stdout.write(visibleLines(text), (error) => (error ? reject(error) : resolve())),
    );
    return 0;
  }
  const read = [...inputs, flags.baseline, flags.allocation].filter((path) => path !== undefined);
  if (!writeWhole(flags.output, text, flags.force ?? false, read))
    throw new InputError(`${flags.output} already exists: --force overwrites it`);
  return 0;
}

async function texts(inputs: string[], format: Format, top: number, flags: Flags, io: Io): Promise<string[]> {
  const written: string[] = [];
  // Snapshots of one process are one report, of the last of them. No more stay open than a comparison can use.
  let heaps: Named[] = [];
  const profiles: OpenedProfile[] = [];
  const writeHeaps = async () => {
    const last = heaps.pop();
    if (!last) return;
    const earlier = heaps.map(({ heap }) => heap);
    heaps.push(last);
    written.push(await textOfHeap(last.heap, earlier, last.path, format, top, flags, io));
    closeAll(heaps);
    heaps = [];
  };
  // Profiles that were recorded together are one report.
  const writeProfiles = async () => {
    for (const run of runsOf(profiles.map(({ model }) => model))) {
      onlyOne();
      written.push(
        run.length > 1
          ? await textOfRun(run, format, top, flags, io)
          : await textOfProfile(run[0], format, top, flags, io),
      );
    }
    for (const profile of profiles.splice(0)) profile.close();
  };
  // JSON is one value: of a trace with several threads it speaks of the first, the busiest.
  const onlyOne = () => {
    if (format === 'json' && written.length > 0)
      throw new UsageError('--format json takes one recording at a time, or snapshots of one process');
  };
  try {
    for (const path of inputs) {
      const recordings = await openNamed(path, io);
      for (const [i, recording] of recordings.entries()) {
        if (recording.kind === 'profile') {
          await writeHeaps();
          if (recordings.length === 1 && inputs.length > 1 && recording.model.recording.kind === 'cpu') {
            profiles.push(recording);
            continue;
          }
          await writeProfiles();
          if (i === 0) onlyOne();
          if (i < (format === 'markdown' ? MOST_THREADS : 1))
            written.push(await textOfProfile(recording, format, top, flags, io));
          recording.close();
          continue;
        }
        if (recording.kind === 'waits') {
          await writeHeaps();
          onlyOne();
          written.push(await textOfWaits(recording.model, format, top, flags, io));
          recording.close();
          continue;
        }
        await writeProfiles();
        const before = heaps[heaps.length - 1];
        heaps.push({ heap: recording, path });
        const { model } = await whole(recording);
        if (before && !isSameProcess(model, before.heap.model)) {
          heaps.pop();
          const next = { heap: recording, path };
          try {
            await writeHeaps();
          } finally {
            heaps.push(next);
          }
        }
        onlyOne();
        if (heaps.length > AT_ONCE) heaps.shift()?.heap.close();
      }
      if (format === 'markdown' && recordings.length > MOST_THREADS)
        written.push(
          `⋯ ${plural(recordings.length - MOST_THREADS, 'more thread')} of this trace, less busy than these: culprit FILE opens any of them.\n`,
        );
    }
    await writeHeaps();
    await writeProfiles();
  } finally {
    closeAll(heaps);
    for (const profile of profiles) profile.close();
  }
  return written;
}

/** Of a trace, those that are reported: the busiest. Each is diagnosed by itself, and nobody reads a thousand reports. */
const MOST_THREADS = 8;

/** Snapshots that a comparison can use: three under load, and one after it. */
const AT_ONCE = 4;

/** A file as it is; of a directory the recordings below it, in the order in which they were written. */
function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const found = findRecordings(path).map((one) => one.path);
  if (found.length === 0) throw new InputError(`${path}: no recordings in this directory`);
  return found.reverse();
}

async function textOfRun(
  run: Member[],
  format: Format,
  top: number,
  flags: Flags,
  { version, signal }: Io,
): Promise<string> {
  const parts: Diagnosed[] = [];
  for (const member of run) parts.push({ member, ...(await diagnosed(member.model, flags, signal)) });
  const sources = new SourceReader({
    roots: flags.sourceRoot ?? [],
    recordings: run.map(({ model }) => model.recording.file),
  });
  // It brings the parser with it.
  const { findTogether } = await import('../diagnose/run/worker-per-task.ts');
  const together = findTogether(run, sources);
  return format === 'json'
    ? jsonText(runJson(parts, { top, version }, together))
    : runMarkdown(parts, together);
}

interface Named {
  heap: OpenedHeap;
  path: string;
}

const closeAll = (heaps: readonly Named[]) => {
  for (const { heap } of heaps) heap.close();
};

async function textOfProfile(
  { model }: { model: CpuModel },
  format: Format,
  top: number,
  flags: Flags,
  { version, signal }: Io,
): Promise<string> {
  const heapOnly = flags.verify ? 'verify' : flags.whatIf?.length ? 'what-if' : 'heap-engine';
  if (heapOnly !== 'heap-engine' || heapEngineOf(flags) === 'vscode')
    throw new UsageError(`--${heapOnly} goes with a heap snapshot`);
  const { method, ...diagnosis } = await diagnosed(model, flags, signal);
  return format === 'json'
    ? jsonText(jsonReport(model, diagnosis, method, { top, version }))
    : markdownReport(model, diagnosis, method, { top });
}

async function textOfWaits(
  model: WaitsModel,
  format: Format,
  top: number,
  flags: Flags,
  { version, signal }: Io,
): Promise<string> {
  const options = { top, version, target: targetOf(flags) };
  const { findings, method } = await diagnosedWaits(model, flags, signal);
  return format === 'json'
    ? jsonText(waitsJson(model, findings, method, options))
    : waitsMarkdown(model, findings, method, options);
}

async function textOfHeap(
  heap: OpenedHeap,
  earlier: OpenedHeap[],
  path: string,
  format: Format,
  top: number,
  flags: Flags,
  { version, signal }: Io,
): Promise<string> {
  const { model } = await whole(heap);
  const { findings, method } = await diagnosedHeap(heap, earlier, flags, signal);
  const options = {
    top,
    version,
    values: flags.values ?? false,
    earlier: earlier.map((one) => one.model),
    whatIf: removed(model, flags.whatIf ?? []),
    ...(await secondOpinion(path, model, flags, top, signal)),
  };
  return format === 'json'
    ? jsonText(heapJson(model, findings, method, options))
    : heapMarkdown(model, findings, method, options);
}

function removed(model: HeapModel, references: readonly string[]): WhatIf | undefined {
  if (references.length === 0) return undefined;
  try {
    return whatIf(model, references);
  } catch (error) {
    throw new UsageError(`--what-if: ${(error as Error).message}`);
  }
}
