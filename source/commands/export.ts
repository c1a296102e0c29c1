import type { CpuModel } from '../cpu/model.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { MethodStep } from '../diagnose/method.ts';
import type { OpenedHeap } from '../heap/model.ts';
import { heapMarkdown } from '../report/heap.ts';
import { markdownReport } from '../report/markdown.ts';
import { waitsMarkdown } from '../report/waits/markdown.ts';
import type { WaitsModel } from '../waits/model.ts';
import { ROWS_IN_MARKDOWN } from './report.ts';
import { writeWhole } from './write.ts';

/** The app's export: Markdown, whole or not at all. False where the file is there and `force` is not given. */
export async function writeReport(
  model: CpuModel,
  diagnosis: Diagnosis,
  method: MethodStep[],
  path: string,
  force: boolean,
): Promise<boolean> {
  const text = markdownReport(model, diagnosis, method, { top: ROWS_IN_MARKDOWN });
  return writeWhole(path, text, force, [model.recording.file]);
}

/** The same of a heap snapshot; the text of its strings is in it only where `values` is given. */
export async function writeHeapReport(
  heap: OpenedHeap,
  findings: Finding[],
  method: MethodStep[],
  path: string,
  force: boolean,
  values = false,
  earlier: readonly OpenedHeap[] = [],
): Promise<boolean> {
  await Promise.all([...earlier, heap].map((one) => one.ready('retained')));
  const options = { top: ROWS_IN_MARKDOWN, values, earlier: earlier.map(({ model }) => model) };
  return writeWhole(path, heapMarkdown(heap.model, findings, method, options), force, [heap.model.file]);
}

/** The same of a recording of waits. */
export async function writeWaitsReport(
  model: WaitsModel,
  findings: readonly Finding[],
  method: readonly MethodStep[],
  path: string,
  force: boolean,
): Promise<boolean> {
  const text = waitsMarkdown(model, findings, method, { top: ROWS_IN_MARKDOWN, target: null });
  return writeWhole(path, text, force, [model.recording.file]);
}
