import { parentPort, workerData } from 'node:worker_threads';
import type { WaitsModel } from '../../waits/model.ts';
import { InputError } from '../errors.ts';
import { sourceOf } from '../input.ts';
import type { ProfileStart } from '../models.ts';
import { readWaits } from './read.ts';

export type FromWaitsWorker =
  | { type: 'opened'; model: WaitsModel }
  | { type: 'failed'; message: string; isInput: boolean };

if (parentPort !== null) {
  const send = (message: FromWaitsWorker) => parentPort!.postMessage(message);
  const { bytes, file, size, roots } = workerData as ProfileStart;
  try {
    send({ type: 'opened', model: readWaits(sourceOf(bytes), file, size, roots) });
  } catch (error) {
    send({
      type: 'failed',
      message: error instanceof Error ? error.message : String(error),
      isInput: error instanceof InputError,
    });
  }
}
