import type { CpuModel } from '../cpu/model.ts';
import { type Member, runsOf } from '../cpu/run.ts';
import { prepareDiagnosis } from '../diagnose/case/background.ts';
import { SourceReader } from '../files/reader.ts';
import { plural } from '../format/numbers.ts';
import { isSameProcess } from '../heap/comparison/compare.ts';
import { type WhatIf, whatIf } from '../heap/cuts.ts';
import type { HeapModel, OpenedHeap } from '../heap/model.ts';
import type { OpenedProfile } from '../load/open.ts';
import { heapMarkdown } from '../report/heap.ts';
import { heapJson, jsonReport, jsonText } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
import { type Diagnosed, runJson, runMarkdown } from '../report/run.ts';
import { waitsJson } from '../report/waits/json.ts';
import { waitsMarkdown } from '../report/waits/markdown.ts';
import type { OpenedWaits, WaitsModel } from '../waits/model.ts';
import { type Format, heapEngineOf, type Io, UsageError } from './command.ts';
import { diagnosed, diagnosedHeap, diagnosedWaits } from './diagnosed.ts';
import { timeOf } from './flag-values.ts';
import type { Flags } from './flags.ts';
import { openNamed, whole } from './load.ts';
import { secondOpinion } from './second-engine.ts';

// Recordings in, the texts of their reports out: which of them are one report, and what each is written by.

/** Of a trace, those threads that are reported: the busiest. Each is diagnosed by itself, and nobody reads a thousand reports. */
const MOST_THREADS = 8;

/** Snapshots that a comparison can use: three under load, and one after it. */
const AT_ONCE = 4;

interface How {
  format: Format;
  top: number;
  flags: Flags;
  io: Io;
}

interface Named {
  heap: OpenedHeap;
  path: string;
}

/**
 * The reports of files, in their order. Snapshots of one process are one report, of the last of them; so are profiles that were recorded
 * together.
 */
export async function reportsOf(files: readonly string[], how: How): Promise<string[]> {
  const reports = new Reports(how);
  try {
    for (const path of files) await reports.add(path, files.length === 1);
    return await reports.end();
  } finally {
    reports.close();
  }
}

class Reports {
  private readonly how: How;
  private readonly texts: string[] = [];
  /** Snapshots of one process, not reported yet: no more stay open than a comparison can use. */
  private heaps: Named[] = [];
  /** Profiles that may belong together, not reported yet. */
  private readonly profiles: OpenedProfile[] = [];

  constructor(how: How) {
    this.how = how;
  }

  async add(path: string, isAlone: boolean): Promise<void> {
    const recordings = await openNamed(path, this.how.io);
    const mayBelong = recordings.length === 1 && !isAlone;
    for (const [i, recording] of recordings.entries()) {
      if (recording.kind === 'heap') await this.addHeap(recording, path);
      else if (recording.kind === 'waits') await this.addWaits(recording);
      else await this.addProfile(recording, i, mayBelong);
    }
    if (this.how.format === 'markdown' && recordings.length > MOST_THREADS)
      this.texts.push(
        `⋯ ${plural(recordings.length - MOST_THREADS, 'more thread')} of this trace, less busy than these: culprit FILE opens any of them.\n`,
      );
  }

  async end(): Promise<string[]> {
    await this.writeHeaps();
    await this.writeProfiles();
    return this.texts;
  }

  close(): void {
    for (const { heap } of this.heaps.splice(0)) heap.close();
    for (const profile of this.profiles.splice(0)) profile.close();
  }

  /** @param thread its place among the threads of a trace */
  private async addProfile(profile: OpenedProfile, thread: number, mayBelong: boolean): Promise<void> {
    await this.writeHeaps();
    if (mayBelong && profile.model.recording.kind === 'cpu') {
      this.profiles.push(profile);
      return;
    }
    await this.writeProfiles();
    // JSON is one value: of a trace with several threads it is the first, the busiest.
    if (thread === 0) this.refuseSecond();
    if (thread < (this.how.format === 'markdown' ? MOST_THREADS : 1))
      this.texts.push(await textOfProfile(profile, this.how));
    profile.close();
  }

  private async addWaits(waits: OpenedWaits): Promise<void> {
    await this.writeHeaps();
    await this.writeProfiles();
    this.refuseSecond();
    this.texts.push(await textOfWaits(waits.model, this.how));
    waits.close();
  }

  private async addHeap(heap: OpenedHeap, path: string): Promise<void> {
    await this.writeProfiles();
    const before = this.heaps.at(-1);
    this.heaps.push({ heap, path });
    prepareDiagnosis();
    const { model } = await whole(heap);
    if (before && !isSameProcess(model, before.heap.model)) {
      const next = this.heaps.splice(-1);
      try {
        await this.writeHeaps();
      } finally {
        this.heaps.push(...next);
      }
    }
    this.refuseSecond();
    if (this.heaps.length > AT_ONCE) this.heaps.shift()?.heap.close();
  }

  private async writeHeaps(): Promise<void> {
    const last = this.heaps.at(-1);
    if (!last) return;
    const earlier = this.heaps.slice(0, -1).map(({ heap }) => heap);
    this.texts.push(await textOfHeap(last, earlier, this.how));
    for (const { heap } of this.heaps.splice(0)) heap.close();
  }

  private async writeProfiles(): Promise<void> {
    for (const run of runsOf(this.profiles.map(({ model }) => model))) {
      this.refuseSecond();
      this.texts.push(
        run.length > 1 ? await textOfRun(run, this.how) : await textOfProfile(run[0], this.how),
      );
    }
    for (const profile of this.profiles.splice(0)) profile.close();
  }

  private refuseSecond(): void {
    if (this.how.format === 'json' && this.texts.length > 0)
      throw new UsageError('--format json takes one recording at a time, or snapshots of one process');
  }
}

async function textOfRun(
  run: Member[],
  { format, top, flags, io: { version, signal } }: How,
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

async function textOfProfile(
  { model }: { model: CpuModel },
  { format, top, flags, io: { version, signal } }: How,
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
  { format, top, flags, io: { version, signal } }: How,
): Promise<string> {
  const options = {
    top,
    version,
    target: flags.target === undefined ? null : timeOf('--target', flags.target),
  };
  const { findings, method } = await diagnosedWaits(model, flags, signal);
  return format === 'json'
    ? jsonText(waitsJson(model, findings, method, options))
    : waitsMarkdown(model, findings, method, options);
}

async function textOfHeap(
  { heap, path }: Named,
  earlier: OpenedHeap[],
  { format, top, flags, io: { version, signal } }: How,
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
