import { CATEGORIES, type CpuModel } from '../cpu/model.ts';
import { type FrameLabel, generatedOf, labelOf, linesOf } from '../cpu/query.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { Lever } from '../diagnose/lever.ts';
import type { MethodStep } from '../diagnose/method.ts';
import { type Visible, visibleJson } from '../format/visible.ts';
import type { WhatIf } from '../heap/cuts.ts';
import type { HeapModel } from '../heap/model.ts';
import { type HeapLists, heapLists } from './heap-lists.ts';
import { qualityNotes } from './outside.ts';
import { type Verification, verificationPart } from './verification.ts';

export const SCHEMA_VERSION = 2;

/** Half of a pair, which `JSON.stringify` writes as an escape and most other programs refuse. */
const HALVES = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/** JSON for files and terminals: what comes from a recording is written as escapes where it is no plain character. */
export const jsonText = (value: object): Visible =>
  visibleJson(`${JSON.stringify(value, null, 2).replace(HALVES, '$1\\ufffd')}\n`);

export interface JsonOptions {
  /** Rows of the long lists. */
  top: number;
  version: string;
}

/** The report as the schema has it (schemaVersion 2): times in microseconds, sizes in bytes, shares 0–1, lines 1-based. */
export function jsonReport(
  model: CpuModel,
  { findings, levers }: Diagnosis,
  method: readonly MethodStep[],
  { top, version }: JsonOptions,
): object {
  const { kind, file, bytes, startedAt, thread } = model.recording;
  const dataQuality = qualityNotes(model);
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'culprit', version },
    recording: { kind, file, bytes, startedAt, ...(thread === null ? {} : { thread }), dataQuality },
    cpu:
      kind === 'cpu'
        ? { ...cpuPart(model, top), levers: levers.map(leverPart) }
        : inBytes(cpuPart(model, top)),
    findings: findings.map(findingPart),
    method,
  };
}

export interface HeapJsonOptions extends JsonOptions {
  /** Shows the text of strings. */
  values?: boolean;
  /** Snapshots of the same process from before, that tell what grows; the oldest first. */
  earlier?: readonly HeapModel[];
  /** Lists of another engine, in place of our own. */
  lists?: HeapLists;
  verification?: Verification;
  /** References that `--what-if` removes. */
  whatIf?: WhatIf;
}

/** The same for a heap snapshot. Needs the phase `retained`. */
export function heapJson(
  model: HeapModel,
  findings: Finding[],
  method: readonly MethodStep[],
  {
    top,
    version,
    values = false,
    earlier = [],
    lists = heapLists(model, top, values),
    verification,
    whatIf,
  }: HeapJsonOptions,
): object {
  const { file, bytes, dataQuality, graph, totals } = model;
  const { size, detachedCount, detachedSize, ...kinds } = totals;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'culprit', version },
    recording: { kind: 'heap', file, bytes, startedAt: null, dataQuality },
    ...(earlier.length > 0
      ? {
          earlier: earlier.map((one) => ({
            file: one.file,
            bytes: one.bytes,
            nodeCount: one.graph.nodeCount,
            totalSize: one.totals.size,
          })),
        }
      : {}),
    heap: {
      nodeCount: graph.nodeCount,
      edgeCount: graph.edgeCount,
      totalSize: size,
      kinds,
      detached: { count: detachedCount, size: detachedSize },
      ...(lists.engine ? { engine: lists.engine } : {}),
      constructors: lists.constructors,
      objects: lists.objects,
      ...(whatIf ? { whatIf } : {}),
      ...(verification ? { verify: verificationPart(verification) } : {}),
    },
    findings,
    method,
  };
}

function cpuPart(model: CpuModel, top: number): object {
  const { timeline } = model.recording;
  const { tasks } = model;
  return {
    wallMicros: model.recording.kind === 'cpu' ? timeline.wallMicros : model.wall,
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
      // Shares of ticks: a fraction of a microsecond is no figure.
      lines: linesOf(model, frame).map(({ line, micros, url }) => ({
        line,
        micros: Math.round(micros),
        ...(url === null ? {} : { url }),
      })),
    })),
    packages: model.packages
      .slice(0, top)
      .map(({ name, self, total }) => ({ name, selfMicros: self, totalMicros: total })),
  };
}

/** A finding without what only `prove` and `apply` use. */
function findingPart(finding: Finding): object {
  if (!finding.code?.edit) return finding;
  const { edit: _, ...code } = finding.code;
  return { ...finding, code };
}

/** A lever without what only screens use. */
const leverPart = ({ frames: _, stage: __, sentence: ___, ...lever }: Lever) => lever;

/** The same for an allocation profile, with bytes for micros in every name: `selfBytes`, `lines: [{line, bytes}]`. */
function inBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replace(/Micros$/, 'Bytes').replace(/^micros$/, 'bytes'),
      inBytes(inner),
    ]),
  );
}

function functionRows(model: CpuModel, top: number) {
  return Array.from(model.functions.order.subarray(0, top), (frame) => ({
    frame,
    ...labelOf(model, frame),
    category: CATEGORIES[model.functions.category[frame]],
    package: model.packages[model.functions.package[frame]]?.name ?? null,
    ...ranAs(model, frame),
  }));
}

function ranAs(model: CpuModel, frame: number): { generated?: FrameLabel } {
  const generated = generatedOf(model, frame);
  return generated ? { generated } : {};
}
