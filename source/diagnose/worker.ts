import { parentPort, workerData } from 'node:worker_threads';
import type { CpuModel } from '../cpu/model.ts';
import { type Diagnosis, diagnose, SourceReader } from './diagnose.ts';

/** What the worker is started with; the models' arrays are shared, not copied. */
export interface DiagnosisStart {
  model: CpuModel;
  roots: string[];
  baseline?: CpuModel;
  allocation?: CpuModel;
}

export type FromDiagnosis = { type: 'done'; diagnosis: Diagnosis } | { type: 'failed'; message: string };

const port = parentPort;
if (port !== null) {
  const { model, roots, baseline, allocation } = workerData as DiagnosisStart;
  const send = (message: FromDiagnosis) => port.postMessage(message);
  try {
    send({
      type: 'done',
      diagnosis: diagnose(model, { sources: new SourceReader({ roots }), baseline, allocation }),
    });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
