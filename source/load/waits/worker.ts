import { parentPort, workerData } from 'node:worker_threads';
import type { WaitsModel } from '../../waits/model.ts';
import { sourceOf } from '../input.ts';
import type { ProfileStart } from '../profile/models.ts';
import { type Failure, failureOf } from '../workers.ts';
import { readWaits } from './read.ts';

export type FromWaitsWorker = { type: 'opened'; model: WaitsModel } | ({ type: 'failed' } & Failure);

if (parentPort !== null) {
  const send = (message: FromWaitsWorker) => parentPort!.postMessage(message);
  const { bytes, file, size, roots } = workerData as ProfileStart;
  try {
    send({ type: 'opened', model: readWaits(sourceOf(bytes), file, size, roots) });
  } catch (error) {
    send({ type: 'failed', ...failureOf(error) });
  }
}
