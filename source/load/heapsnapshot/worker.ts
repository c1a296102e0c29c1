import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../errors.ts';
import type { WorkerBytes } from '../input.ts';
import type { FromThread } from './messages.ts';

/** What either thread is started with. `port` joins the two; null where there is only the engine. */
export interface ThreadStart {
  role: 'engine' | 'helper' | 'witness';
  file: string;
  size: number | null;
  bytes: WorkerBytes;
  port: MessagePort | null;
}

const port = parentPort;
if (port !== null) {
  const start = workerData as ThreadStart;
  const send = (message: FromThread) => port.postMessage(message);
  const fail = (error: unknown) =>
    send({
      type: 'failed',
      message: error instanceof Error ? error.message : String(error),
      isInput: error instanceof InputError,
    });
  if (start.role === 'engine')
    import('./engine.ts').then(({ run }) => run(start, port, send, fail)).catch(fail);
  else if (start.role === 'helper') {
    import('./helper.ts').then(({ run }) => run(start, port, send, fail)).catch(fail);
  } else
    import('./witness-thread.ts')
      .then(({ run }) => run(start as ThreadStart & { objects: number; perGroup: number }, port))
      .catch(fail);
}
