/** How readers run in threads of their own: where the workers are, and how an error comes back from one. */
import { type MessagePort, Worker } from 'node:worker_threads';
import { compilingOnce } from '../files/compile-cache.ts';
import { InputError } from './errors.ts';

/** Names in the bundle, where all workers are beside the program. */
const BUNDLED = { profile: 'worker.js', heapsnapshot: 'heap-worker.js', waits: 'waits-worker.js' };

/** Starts the worker of a folder of readers. */
export function startWorker(
  of: keyof typeof BUNDLED,
  workerData: unknown,
  transferList: readonly MessagePort[] = [],
): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  return new Worker(new URL(isSource ? `./${of}/worker.ts` : `./${BUNDLED[of]}`, import.meta.url), {
    workerData,
    transferList: [...transferList],
    env: compilingOnce(),
    // Where Node reads TypeScript itself, the worker needs no loader that the main thread may run under.
    ...(isSource && process.features.typescript ? { execArgv: [] } : {}),
  });
}

/** An error as a message: its class would not survive the way. */
export interface Failure {
  message: string;
  isInput: boolean;
}

export const failureOf = (error: unknown): Failure => ({
  message: error instanceof Error ? error.message : String(error),
  isInput: error instanceof InputError,
});

export const errorOf = ({ message, isInput }: Failure): InputError =>
  isInput ? new InputError(message) : brokenWorker(new Error(message));

/** What a worker died of, as the line that a person reads. */
export function brokenWorker(error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    /allocation failed|out of memory|invalid array.* length/i.test(message)
    ? new InputError('it needs more memory than there is')
    : new InputError(`reading it failed: ${message}`);
}

export const endedEarly = () => new InputError('reading it ended without a result');
