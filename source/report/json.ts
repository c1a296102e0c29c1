import { CATEGORIES, type CpuModel } from '../cpu/model.ts';
import { labelOf, linesOf } from '../cpu/query.ts';
import type { Finding } from '../diagnose/finding.ts';

export const SCHEMA_VERSION = 1;

export interface Step {
  step: string;
  state: string;
  text: string;
}

export interface JsonOptions {
  /** Rows of the long lists. */
  top: number;
  version: string;
}

/** The report as the schema has it (schemaVersion 1): times in microseconds, sizes in bytes, shares 0–1, lines 1-based. */
export function jsonReport(
  model: CpuModel,
  findings: Finding[],
  method: Step[],
  { top, version }: JsonOptions,
): object {
  const { recording } = model;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'culprit', version },
    recording: {
      kind: recording.kind,
      file: recording.file,
      bytes: recording.bytes,
      startedAt: recording.startedAt,
      ...(recording.thread === null ? {} : { thread: recording.thread }),
      dataQuality: recording.dataQuality,
    },
    [recording.kind]: recording.kind === 'cpu' ? cpuPart(model, top) : allocationPart(model, top),
    findings,
    method,
  };
}

function cpuPart(model: CpuModel, top: number): object {
  const { timeline } = model.recording;
  const { tasks } = model;
  return {
    wallMicros: timeline.wallMicros,
    onCpuMicros: model.onCpu,
    leadInMicros: timeline.leadInMicros,
    tailMicros: timeline.tailMicros,
    samples: model.sampleCount,
    medianIntervalMicros: timeline.medianIntervalMicros,
    categories: model.categories,
    tasks: {
      count: tasks.count,
      p50Micros: tasks.p50,
      p95Micros: tasks.p95,
      p99Micros: tasks.p99,
      maxMicros: tasks.max,
    },
    functions: functionRows(model, top).map(({ frame, ...row }) => ({
      ...row,
      selfMicros: model.functions.self[frame],
      totalMicros: model.functions.total[frame],
      gcTriggeredMicros: model.functions.gc[frame],
      samples: model.functions.samples[frame],
      lines: linesOf(model, frame).map(({ line, micros }) => ({ line, micros })),
    })),
    packages: model.packages
      .slice(0, top)
      .map(({ name, self, total }) => ({ name, selfMicros: self, totalMicros: total })),
  };
}

/** The same with bytes for micros. */
function allocationPart(model: CpuModel, top: number): object {
  return {
    totalBytes: model.wall,
    categories: model.categories,
    functions: functionRows(model, top).map(({ frame, ...row }) => ({
      ...row,
      selfBytes: model.functions.self[frame],
      totalBytes: model.functions.total[frame],
      lines: linesOf(model, frame).map(({ line, micros }) => ({ line, bytes: micros })),
    })),
    packages: model.packages
      .slice(0, top)
      .map(({ name, self, total }) => ({ name, selfBytes: self, totalBytes: total })),
  };
}

function functionRows(model: CpuModel, top: number) {
  return Array.from(model.functions.order.subarray(0, top), (frame) => ({
    frame,
    ...labelOf(model, frame),
    category: CATEGORIES[model.functions.category[frame]],
    package: model.packages[model.functions.package[frame]]?.name ?? null,
  }));
}
