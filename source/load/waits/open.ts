import type { OpenedWaits } from '../../waits/model.ts';
import { type Input, sourceOf } from '../input.ts';
import type { OpenOptions } from '../opened.ts';
import type { ProfileStart } from '../profile/models.ts';
import { brokenWorker, endedEarly, errorOf, startWorker } from '../workers.ts';
import type { FromWaitsWorker } from './worker.ts';

/** A file up to this size is read sooner than a worker has started. */
const SMALL = 1 << 20;

/** Reads a recording of waits: a large one, or a stream, in a worker. */
export async function openWaits(input: Input, options: OpenOptions): Promise<OpenedWaits[]> {
  const { signal, onProgress, roots = [] } = options;
  onProgress?.({ phase: 'reading', bytes: 0, total: input.size });
  try {
    if (input.size !== null && input.size <= SMALL && 'descriptor' in input.bytes) {
      const { readWaits } = await import('./read.ts');
      const model = readWaits(sourceOf(input.bytes), input.file, input.size, roots);
      return [{ kind: 'waits', model, close() {} }];
    }
    return [{ kind: 'waits', model: await inWorker(input, roots, signal), close() {} }];
  } finally {
    input.close();
  }
}

function inWorker(
  input: Input,
  roots: readonly string[],
  signal?: AbortSignal,
): Promise<OpenedWaits['model']> {
  const start: ProfileStart = { file: input.file, size: input.size, bytes: input.bytes, roots: [...roots] };
  const worker = startWorker('waits', start);
  const read = new Promise<OpenedWaits['model']>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.on('error', (error) => reject(brokenWorker(error)));
    worker.on('exit', () => reject(endedEarly()));
    worker.on('message', (message: FromWaitsWorker) => {
      if (message.type === 'opened') resolve(message.model);
      else reject(errorOf(message));
    });
  });
  return read.finally(() => worker.terminate());
}
