import type { Worker } from 'node:worker_threads';
import type { CpuModel, View } from '../../cpu/model.ts';
import type { Input } from '../input.ts';
import type { OpenedProfile, OpenOptions } from '../opened.ts';
import { brokenWorker, endedEarly, errorOf, startWorker } from '../workers.ts';
import type { ProfileStart } from './models.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** A file up to this size is read sooner than a worker has started, which is half of the time to the first frame. */
const SMALL = 1 << 19;

export function openProfile(input: Input, options: OpenOptions): Promise<OpenedProfile[]> {
  const small = input.size !== null && input.size <= SMALL && 'descriptor' in input.bytes;
  return small ? readHere(input, options) : readInWorker(input, options);
}

async function readHere(input: Input, { roots = [] }: OpenOptions): Promise<OpenedProfile[]> {
  try {
    const [{ readModels }, { buildModel }] = await Promise.all([
      import('./models.ts'),
      import('../../cpu/build.ts'),
    ]);
    return readModels({ ...input, roots: [...roots] }).map((model) => {
      let closed = false;
      return {
        kind: 'profile',
        model,
        async derive(view) {
          if (closed) throw new Error('the recording has been closed');
          return buildModel(model.recording, view);
        },
        close() {
          closed = true;
        },
      };
    });
  } finally {
    input.close();
  }
}

/**
 * Reads a profile in a worker, which then stays to answer `derive`. It keeps no process alive on its own, and ends when
 * all of its recordings are closed.
 */
function readInWorker(input: Input, options: OpenOptions): Promise<OpenedProfile[]> {
  const start: ProfileStart = {
    file: input.file,
    size: input.size,
    bytes: input.bytes,
    roots: [...(options.roots ?? [])],
  };
  const worker = startWorker('profile', start);
  return new Promise((resolve, reject) => {
    const { signal } = options;
    const settle = () => {
      signal?.removeEventListener('abort', abort);
      worker.off('error', onError).off('exit', onExit).off('message', onMessage);
    };
    const fail = (error: unknown) => {
      settle();
      worker.on('error', () => {});
      // The worker may be reading from the descriptor that closing takes away.
      worker.terminate().finally(input.close);
      reject(error);
    };
    const abort = () => fail(signal!.reason);
    const onError = (error: unknown) => fail(brokenWorker(error));
    const onExit = () => fail(endedEarly());
    const onMessage = (message: FromWorker) => {
      if (message.type === 'progress') {
        const bytes = input.passed() ?? message.bytes;
        options.onProgress?.({ phase: message.phase, bytes, total: input.size });
      } else if (message.type === 'failed') {
        fail(errorOf(message));
      } else if (message.type === 'opened') {
        settle();
        input.close();
        resolve(openedProfiles(worker, message.models));
      }
    };
    worker.on('error', onError).on('exit', onExit).on('message', onMessage);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
  });
}

function openedProfiles(worker: Worker, models: CpuModel[]): OpenedProfile[] {
  let open = models.length;
  let requests = 0;
  const waiting = new Map<
    number,
    { resolve(model: CpuModel): void; reject(error: unknown): void; of: CpuModel }
  >();
  const failAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker.unref();
  };
  worker.on('error', (error) => failAll(brokenWorker(error)));
  worker.on('exit', () => failAll(new Error('the recording has been closed')));
  worker.on('message', (message: FromWorker) => {
    if (message.type !== 'derived' && message.type !== 'failed') return;
    const request = waiting.get(message.request ?? -1);
    if (!request) return;
    waiting.delete(message.request!);
    if (waiting.size === 0) worker.unref();
    if (message.type === 'failed') request.reject(new Error(message.message));
    else request.resolve({ ...message.model, recording: request.of.recording });
  });
  // After the listeners: listening for messages holds the process again.
  worker.unref();
  return models.map((model, recording) => {
    let closed = false;
    return {
      kind: 'profile',
      model,
      derive: (view: View) =>
        new Promise((resolve, reject) => {
          if (closed) {
            reject(new Error('the recording has been closed'));
            return;
          }
          const request = requests++;
          waiting.set(request, { resolve, reject, of: model });
          worker.ref();
          worker.postMessage({ request, recording, view } satisfies ToWorker);
        }),
      close() {
        if (closed) return;
        closed = true;
        if (--open === 0) worker.terminate();
      },
    };
  });
}
