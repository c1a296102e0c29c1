import { Worker } from 'node:worker_threads';
import { compilingOnce } from '../../files/compile-cache.ts';
import type { Diagnosis } from '../diagnose.ts';
import type { Lever } from '../lever.ts';
import type { DiagnosisStart, FromDiagnosis } from '../worker.ts';

let ready: Worker | null = null;

/** Starts the thread of the next diagnosis before what it diagnoses is there: to load its code is a fourth of the CPU time of a heap's diagnosis. */
export function prepareDiagnosis(): void {
  if (ready) return;
  const worker = startWorker(null);
  // It keeps no process alive, and one that fails is replaced.
  worker.unref();
  worker.on('error', () => {});
  worker.on('exit', () => {
    if (ready === worker) ready = null;
  });
  ready = worker;
}

function startWorker(workerData: DiagnosisStart | null): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  return new Worker(new URL(fromSource ? '../worker.ts' : './diagnose-worker.js', import.meta.url), {
    workerData,
    env: compilingOnce(),
    resourceLimits: { stackSizeMb: 64 },
    // Where Node reads TypeScript itself, the worker does without the loader that this thread may run under.
    ...(fromSource && process.features.typescript ? { execArgv: [] } : {}),
  });
}

function workerFor(start: DiagnosisStart): Worker {
  if (!ready) return startWorker(start);
  const worker = ready;
  ready = null;
  worker.removeAllListeners();
  worker.ref();
  worker.postMessage(start);
  return worker;
}

/**
 * Diagnoses in a thread of its own: parsing the source of hot functions takes seconds where it is a bundle of megabytes, and a key must
 * not wait for it. The stack is large because the parser recurses over what it reads.
 *
 * @param signal ends the thread; the promise is then rejected.
 * @param where told the levers of a profile before their causes are known.
 * @throws Error with one line where the diagnosis itself fails.
 */
export function diagnoseInBackground(
  start: DiagnosisStart,
  signal?: AbortSignal,
  where?: (levers: Lever[]) => void,
): Promise<Diagnosis> {
  const worker = workerFor(start);
  signal?.addEventListener('abort', () => worker.terminate(), { once: true });
  return new Promise<Diagnosis>((resolve, reject) => {
    worker.on('message', (message: FromDiagnosis) => {
      if (message.type === 'levers') where?.(message.levers);
      else if (message.type === 'done') resolve(message.diagnosis);
      else reject(new Error(`the diagnosis failed: ${message.message}`));
    });
    worker.on('error', (error: Error) => reject(new Error(`the diagnosis failed: ${error.message}`)));
    worker.on('exit', () => reject(new Error('the diagnosis ended without a result')));
  });
}
