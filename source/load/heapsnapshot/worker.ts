import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../errors.ts';
import type { FromThread, ThreadStart } from './messages.ts';

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
    import('./second-engine-thread.ts')
      .then(({ run }) => run(start as ThreadStart & { objects: number; perGroup: number }, port))
      .catch(fail);
}
