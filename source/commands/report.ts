import type { CpuModel } from '../cpu/model.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { OpenedHeap } from '../heap/model.ts';
import { InputError } from '../load/errors.ts';
import type { OpenedProfile } from '../load/open.ts';
import { visible } from '../paint/visible.ts';
import { heapMarkdown } from '../report/heap.ts';
import { heapJson, jsonReport, jsonText, type Step } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
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
import { goalsOf } from './goals.ts';
import { diagnosed, diagnosedHeap, openNamed, whole } from './load.ts';
import { secondOpinion } from './second-engine.ts';
import { writeWhole } from './write.ts';

const ROWS_IN_MARKDOWN = 25;

export const report: Command = {
  name: 'report',
  summary: 'write the findings as Markdown or JSON',
  usage:
    'culprit report FILE… [--format markdown|json] [--output FILE] [--force] [--top N|all] [--source-root DIR]… [--baseline FILE] [--journal FILE] [--values] [--verify] [--heap-engine culprit|vscode]',
  run,
};

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  if (inputs.length === 0) throw new UsageError('report takes a recording: culprit report FILE');
  const format = formatOf(flags);
  if (format === 'json' && inputs.length > 1)
    throw new UsageError('--format json takes one recording at a time');
  const top = topOf(flags, format === 'json' ? undefined : ROWS_IN_MARKDOWN);
  heapEngineOf(flags);
  goalsOf(flags);
  if (flags.output === '') throw new UsageError('--output takes the name of a file');
  const text = (await texts(inputs, format, top, flags, io)).join('\n');
  if (flags.output === undefined) {
    await new Promise<void>((resolve, reject) =>
      io.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    );
    return 0;
  }
  const read = [...inputs, flags.baseline, flags.allocation].filter((path) => path !== undefined);
  if (!writeWhole(flags.output, text, flags.force ?? false, read))
    throw new InputError(`${visible(flags.output)} is there already: --force overwrites it`);
  return 0;
}

async function texts(inputs: string[], format: Format, top: number, flags: Flags, io: Io): Promise<string[]> {
  const written: string[] = [];
  // Snapshots before tell what grows in the next: no more of them stay open than a comparison can use.
  const earlier: OpenedHeap[] = [];
  try {
    for (const path of inputs) {
      for (const recording of await openNamed(path, io.signal)) {
        if (recording.kind === 'heap') {
          written.push(await textOfHeap(recording, earlier, path, format, top, flags, io));
          earlier.push(recording);
          if (earlier.length > 2) earlier.shift()?.close();
          continue;
        }
        // A trace has several threads; JSON is one value, so it speaks of the first: the busiest.
        if (format === 'markdown' || written.length === 0)
          written.push(await textOfProfile(recording, format, top, flags, io));
        recording.close();
      }
    }
  } finally {
    for (const heap of earlier) heap.close();
  }
  return written;
}

async function textOfProfile(
  { model }: OpenedProfile,
  format: Format,
  top: number,
  flags: Flags,
  { version, signal }: Io,
): Promise<string> {
  if (flags.verify || heapEngineOf(flags) === 'vscode')
    throw new UsageError(`--${flags.verify ? 'verify' : 'heap-engine'} goes with a heap snapshot`);
  const { findings, method } = await diagnosed(model, flags, signal);
  return format === 'json'
    ? jsonText(jsonReport(model, findings, method, { top, version }))
    : markdownReport(model, findings, method, { top });
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
    ...(await secondOpinion(path, model, flags, top, signal)),
  };
  return format === 'json'
    ? jsonText(heapJson(model, findings, method, options))
    : heapMarkdown(model, findings, method, options);
}

/** The app's export: Markdown, whole or not at all. False where the file is there and `force` is not given. */
export async function writeReport(
  model: CpuModel,
  findings: Finding[],
  method: Step[],
  path: string,
  force: boolean,
): Promise<boolean> {
  const text = markdownReport(model, findings, method, { top: ROWS_IN_MARKDOWN });
  return writeWhole(path, text, force, [model.recording.file]);
}

/** The same of a heap snapshot; the text of its strings is in it only where `values` is given. */
export async function writeHeapReport(
  heap: OpenedHeap,
  findings: Finding[],
  method: Step[],
  path: string,
  force: boolean,
  values = false,
): Promise<boolean> {
  await heap.ready('retained');
  return writeWhole(
    path,
    heapMarkdown(heap.model, findings, method, { top: ROWS_IN_MARKDOWN, values }),
    force,
    [heap.model.file],
  );
}
