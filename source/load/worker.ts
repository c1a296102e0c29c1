import { parentPort, workerData } from 'node:worker_threads';
import { buildModel } from '../cpu/build.ts';
import { type CpuModel, type View, WHOLE } from '../cpu/model.ts';
import type { ProfileRecording } from '../cpu/recording.ts';
import { InputError } from './errors.ts';
import { sourceOf, type WorkerBytes } from './input.ts';
import { readProfiles } from './profile.ts';

/** What the worker is started with. */
export interface WorkerStart {
  file: string;
  /** On disk; null for a stream. */
  size: number | null;
  bytes: WorkerBytes;
}

/** One message per thing that happens; `derive` asks for a model of one of the recordings. */
export type FromWorker =
  | { type: 'progress'; phase: string; bytes: number }
  | { type: 'opened'; models: CpuModel[] }
  | { type: 'derived'; request: number; model: Omit<CpuModel, 'recording'> }
  | { type: 'failed'; request: number | null; message: string; isInput: boolean };

export interface ToWorker {
  request: number;
  recording: number;
  view: View;
}

/** Reads are megabytes apart; a screen wants to hear of it some thirty times a second. */
const PROGRESS_MILLIS = 33;

const port = parentPort;
if (port !== null) {
  const send = (message: FromWorker) => port.postMessage(message);
  const fail = (error: unknown, request: number | null) =>
    send({
      type: 'failed',
      request,
      message: error instanceof Error ? error.message : String(error),
      isInput: error instanceof InputError,
    });
  try {
    const recordings = read(workerData as WorkerStart, send);
    port.on('message', ({ request, recording, view }: ToWorker) => {
      try {
        // The other thread has the recording: without it the message is small.
        const { recording: _, ...model } = buildModel(recordings[recording], view);
        send({ type: 'derived', request, model });
      } catch (error) {
        fail(error, request);
      }
    });
  } catch (error) {
    fail(error, null);
  }
}

function read(start: WorkerStart, send: (message: FromWorker) => void): ProfileRecording[] {
  let next = 0;
  const recordings = readProfiles(sourceOf(start.bytes), start.file, {
    onProgress(bytes) {
      const now = performance.now();
      if (now < next) return;
      next = now + PROGRESS_MILLIS;
      send({ type: 'progress', phase: 'reading', bytes });
    },
  });
  for (const recording of recordings) if (start.size !== null) recording.bytes = start.size;
  send({ type: 'progress', phase: 'building the call tree', bytes: start.size ?? 0 });
  const models = recordings.map((recording) => buildModel(recording, WHOLE));
  // Of a trace's threads the busiest is the one to look at: an idle one is sampled just as often.
  models.sort((a, b) => b.onCpu - a.onCpu);
  send({ type: 'opened', models });
  return models.map((model) => model.recording);
}
