import { parentPort, workerData } from 'node:worker_threads';
import { buildModel } from '../../cpu/build.ts';
import type { CpuModel, View } from '../../cpu/model.ts';
import type { ProfileRecording } from '../../cpu/recording.ts';
import { type Failure, failureOf } from '../workers.ts';
import { type ProfileStart, readModels } from './models.ts';

/** One message per thing that happens; `derive` asks for a model of one of the recordings. */
export type FromWorker =
  | { type: 'progress'; phase: string; bytes: number }
  | { type: 'opened'; models: CpuModel[] }
  | { type: 'derived'; request: number; model: Omit<CpuModel, 'recording'> }
  | ({ type: 'failed'; request: number | null } & Failure);

export interface ToWorker {
  request: number;
  recording: number;
  view: View;
}

/** As often as a screen is drawn. */
const PROGRESS_MILLIS = 33;

const port = parentPort;
if (port !== null) {
  const send = (message: FromWorker) => port.postMessage(message);
  const fail = (error: unknown, request: number | null) =>
    send({ type: 'failed', request, ...failureOf(error) });
  try {
    const recordings = read(workerData as ProfileStart, send);
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

function read(start: ProfileStart, send: (message: FromWorker) => void): ProfileRecording[] {
  let next = 0;
  const models = readModels(start, (phase, bytes) => {
    const now = performance.now();
    if (phase === 'reading' && now < next) return;
    next = now + PROGRESS_MILLIS;
    send({ type: 'progress', phase, bytes });
  });
  send({ type: 'opened', models });
  return models.map((model) => model.recording);
}
