import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from '../workers.ts';
import type { FromThread, ThreadStart } from './messages.ts';

const port = parentPort;
if (port !== null) {
  const start = workerData as ThreadStart;
  const send = (message: FromThread) => port.postMessage(message);
  const fail = (error: unknown) => send({ type: 'failed', ...failureOf(error) });
  if (start.role === 'engine')
    import('./engine.ts').then(({ run }) => run(start, port, send, fail)).catch(fail);
  else if (start.role === 'helper') {
    import('./helper.ts').then(({ run }) => run(start, port, send, fail)).catch(fail);
  } else
    import('./second-engine-thread.ts')
      .then(({ run }) => run(start as ThreadStart & { objects: number; perGroup: number }, port))
      .catch(fail);
}
