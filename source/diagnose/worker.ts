import { parentPort, workerData } from 'node:worker_threads';
import type { CpuModel } from '../cpu/model.ts';
import { NoText } from '../files/no-text.ts';
import type { HeapModel } from '../heap/model.ts';
import type { WaitsModel } from '../waits/model.ts';
import { Case } from './case/case.ts';
import { type Diagnosis, diagnose, SourceReader } from './diagnose.ts';
import { diagnoseHeap, type HeapDiagnosis } from './heap/diagnose.ts';
import type { Lever } from './lever.ts';
import { leversIn } from './levers.ts';
import { diagnoseWaits } from './waits/diagnose.ts';

// The thread that a diagnosis runs in.

/** What the worker is started with, or sent once; the models' arrays are shared, not copied. */
export type DiagnosisStart = ProfileStart | HeapStart | WaitsStart;

interface ProfileStart {
  model: CpuModel;
  roots: string[];
  baseline?: CpuModel;
  allocation?: CpuModel;
}

/** A snapshot in its phase `retained`, as those from before must be. */
interface HeapStart extends HeapDiagnosis {
  heap: HeapModel;
}

interface WaitsStart {
  waits: WaitsModel;
  roots: string[];
}

export type FromDiagnosis =
  /** Of a profile, before its causes are known. */
  | { type: 'levers'; levers: Lever[] }
  | { type: 'done'; diagnosis: Diagnosis }
  | { type: 'failed'; message: string };

const port = parentPort;
if (port !== null) {
  const send = (message: FromDiagnosis) => port.postMessage(message);
  const run = (start: DiagnosisStart) => {
    try {
      const diagnosis = diagnosisOf(start, (levers) => send({ type: 'levers', levers }));
      send({ type: 'done', diagnosis });
    } catch (error) {
      send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  // A thread that was started before there was anything to diagnose waits for it.
  if (workerData === null) port.once('message', run);
  else run(workerData as DiagnosisStart);
}

function diagnosisOf(start: DiagnosisStart, where: (levers: Lever[]) => void): Diagnosis {
  if ('heap' in start) return { findings: diagnoseHeap(start.heap, start), levers: [] };
  if ('waits' in start)
    return { findings: diagnoseWaits(start.waits, sourcesOf(start.waits, start.roots)), levers: [] };
  return ofProfile(start, where);
}

function ofProfile(
  { model, roots, baseline, allocation }: ProfileStart,
  where: (levers: Lever[]) => void,
): Diagnosis {
  // Names become better with source, which takes as long to parse as the causes do to find.
  const sources = new NoText({ roots, recordings: [model.recording.file] });
  where(leversIn(new Case(model, { sources })));
  return diagnose(model, { sources: sourcesOf(model, roots), baseline, allocation });
}

function sourcesOf({ recording }: CpuModel | WaitsModel, roots: string[]): SourceReader {
  return new SourceReader({ roots, recordings: [recording.file] });
}
