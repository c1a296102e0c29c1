import type { CpuModel } from '../cpu/model.ts';
import type { Finding } from '../diagnose/finding.ts';
import { InputError } from '../load/errors.ts';
import { jsonReport, type Step } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
import { type Command, type Flags, type Io, topOf, UsageError } from './command.ts';
import { diagnosed, openNamed } from './load.ts';
import { writeWhole } from './write.ts';

const FUNCTIONS_IN_MARKDOWN = 25;

export const report: Command = {
  name: 'report',
  summary: 'write the findings as Markdown or JSON',
  usage:
    'culprit report FILE… [--format markdown|json] [--output FILE] [--force] [--top N|all] [--source-root DIR]… [--baseline FILE]',
  run,
};

async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  if (inputs.length === 0) throw new UsageError('report takes a recording: culprit report FILE');
  const format = flags.format ?? 'markdown';
  if (format !== 'markdown' && format !== 'json')
    throw new UsageError(`--format is markdown or json, not ${format}`);
  const texts: string[] = [];
  for (const path of inputs) {
    const opened = await openNamed(path, io.signal);
    try {
      for (const recording of opened) {
        if (recording.kind !== 'profile') throw new InputError(`${path}: heap snapshots have no report yet`);
        const { findings, method } = await diagnosed(recording.model, flags, io.signal);
        texts.push(
          format === 'json'
            ? jsonText(recording.model, findings, method, flags, io)
            : markdownReport(recording.model, findings, method, { top: topOf(flags, FUNCTIONS_IN_MARKDOWN) }),
        );
        // A trace has several threads; JSON is one value, so it speaks of the first: the busiest.
        if (format === 'json') break;
      }
    } finally {
      for (const recording of opened) recording.close();
    }
  }
  if (format === 'json' && inputs.length > 1)
    throw new UsageError('--format json takes one recording at a time');
  const text = texts.join('\n');
  if (flags.output === undefined) {
    await new Promise<void>((resolve, reject) =>
      io.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    );
    return 0;
  }
  if (!writeWhole(flags.output, text, flags.force ?? false))
    throw new InputError(`${flags.output} is there already: --force overwrites it`);
  return 0;
}

function jsonText(model: CpuModel, findings: Finding[], method: Step[], flags: Flags, io: Io): string {
  return `${JSON.stringify(jsonReport(model, findings, method, { top: topOf(flags), version: io.version }), null, 2)}\n`;
}

/** The app's export: Markdown, whole or not at all. False where the file is there and `force` is not given. */
export async function writeReport(
  model: CpuModel,
  findings: Finding[],
  method: Step[],
  path: string,
  force: boolean,
): Promise<boolean> {
  return writeWhole(path, markdownReport(model, findings, method, { top: FUNCTIONS_IN_MARKDOWN }), force);
}
