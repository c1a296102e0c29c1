import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { diagnose, SourceReader } from '../../source/diagnose/diagnose.ts';
import { diagnoseHeap } from '../../source/diagnose/heap/diagnose.ts';
import { diagnoseWaits } from '../../source/diagnose/waits/diagnose.ts';
import { analyse } from '../../source/heap/engine.ts';
import { InputError } from '../../source/load/errors.ts';
import { assemble } from '../../source/load/heapsnapshot/assemble.ts';
import { sequentialBytes } from '../../source/load/heapsnapshot/bytes.ts';
import { checkNames, checkSizes } from '../../source/load/heapsnapshot/checks.ts';
import { readSnapshot } from '../../source/load/heapsnapshot/reader.ts';
import { readProfiles } from '../../source/load/profile/read.ts';
import { recognise } from '../../source/load/recognise.ts';
import { MemorySource } from '../../source/load/source.ts';
import { readWaits } from '../../source/load/waits/read.ts';
import { heapMarkdown } from '../../source/report/heap.ts';
import { jsonReport, jsonText } from '../../source/report/json.ts';
import { markdownReport } from '../../source/report/markdown.ts';
import { waitsMarkdown } from '../../source/report/waits/markdown.ts';

const HEAD = 1 << 16;
/** Threads of a trace that are diagnosed, as in a report. */
const THREADS = 8;
const OPTIONS = { top: 25, version: '0.0.0' };

/**
 * What `culprit report` does with a file, in this thread: reads, models, diagnoses, writes.
 *
 * @returns whether it was accepted; false where it was refused in a line
 * @throws whatever else goes wrong
 */
export function exercise(bytes: Uint8Array): boolean {
  try {
    const kind = recognise(bytes.subarray(0, HEAD));
    if (kind === 'heap snapshot') readHeap(bytes);
    else if (kind === 'waits') readWaiting(bytes);
    else readProfile(bytes);
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (/\n/.test(error.message)) throw new Error(`more than one line: ${error.message}`);
    return false;
  }
}

function readProfile(bytes: Uint8Array): void {
  const models = readProfiles(new MemorySource(bytes), 'fuzz.cpuprofile').map((one) =>
    buildModel(one, WHOLE),
  );
  models.sort((a, b) => b.onCpu - a.onCpu);
  for (const model of models.slice(0, THREADS)) {
    const diagnosis = diagnose(model, { sources: new SourceReader({ roots: [] }) });
    markdownReport(model, diagnosis, [], OPTIONS);
    JSON.parse(jsonText(jsonReport(model, diagnosis, [], OPTIONS)));
  }
}

function readHeap(bytes: Uint8Array): void {
  const raw = readSnapshot(sequentialBytes(new MemorySource(bytes)));
  checkSizes(raw);
  const graph = assemble(raw);
  checkNames(graph);
  const model = analyse(graph);
  heapMarkdown(model, diagnoseHeap(model), [], { ...OPTIONS, values: true, earlier: [] });
}

function readWaiting(bytes: Uint8Array): void {
  const model = readWaits(new MemorySource(bytes), 'fuzz.json', bytes.length);
  const findings = diagnoseWaits(model, new SourceReader({ roots: [] }));
  waitsMarkdown(model, findings, [], { ...OPTIONS, target: null });
}
