import type { SecondEngineGroup, SecondEngineObject } from '../../heap/verify.ts';
import { openInput } from '../input.ts';
import { startWorker } from '../workers.ts';
import type { ThreadStart } from './messages.ts';

/** Past this the parser traps: it takes ten times the file's size of a memory that ends at 4 GB. */
const LARGEST_FOR_SECOND_ENGINE = 400 << 20;

export type SecondEngineAnswer =
  | { groups: SecondEngineGroup[]; objects: SecondEngineObject[] }
  /** What it could not do, as one plain sentence. */
  | { cannot: string };

interface SecondEngineOptions {
  /** Objects of the largest group first, at most this many in all. */
  objects?: number;
  /** At most this many of one group. */
  perGroup?: number;
  /** It never ends on some shapes, such as long lists: after this long it is given up. */
  limitMillis?: number;
  signal?: AbortSignal;
}

/** It reads some 40 MB a second where it reads at all: four times as long is given after half a minute, which a busy machine may need, and no more than a minute. */
const patience = (size: number | null): number =>
  size === null ? 60_000 : Math.min(60_000, 30_000 + (size / 10_000_000) * 1000);

/**
 * Runs VS Code's heap parser on a snapshot, in a worker that is ended whatever happens. It is the second engine: slower, limited,
 * and made by others, so that the two can be held against each other.
 */
export async function askSecondEngine(
  path: string,
  options: SecondEngineOptions = {},
): Promise<SecondEngineAnswer> {
  const { signal } = options;
  signal?.throwIfAborted();
  const input = await openInput(path);
  const limitMillis = options.limitMillis ?? patience(input.size);
  if (input.size !== null && input.size > LARGEST_FOR_SECOND_ENGINE) {
    input.close();
    return {
      cannot: `VS Code's heap parser cannot open it: it takes files up to ${LARGEST_FOR_SECOND_ENGINE >> 20} MB`,
    };
  }
  const start: ThreadStart & { objects: number; perGroup: number } = {
    role: 'second engine',
    file: input.file,
    size: input.size,
    bytes: input.bytes,
    port: null,
    objects: options.objects ?? 0,
    perGroup: options.perGroup ?? 0x7fffffff,
  };
  const worker = startWorker('heapsnapshot', start);
  let abort = () => {};
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<SecondEngineAnswer>((resolve, reject) => {
      abort = () => reject(signal!.reason);
      signal?.addEventListener('abort', abort);
      timer = setTimeout(
        () =>
          resolve({ cannot: `VS Code's heap parser was stopped after ${Math.round(limitMillis / 1000)} s` }),
        limitMillis,
      );
      const trapped = (error: Error) =>
        resolve({ cannot: `VS Code's heap parser gave up: ${error.message}` });
      worker.on('error', trapped);
      worker.on('exit', () => trapped(new Error('it ended without a result')));
      worker.on('message', (message: { type: string; message?: string; result?: SecondEngineAnswer }) => {
        if (message.type === 'failed') trapped(new Error(message.message));
        else if (message.result) resolve(message.result);
      });
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    worker.removeAllListeners();
    worker.on('error', () => {});
    await worker.terminate();
    input.close();
  }
}
