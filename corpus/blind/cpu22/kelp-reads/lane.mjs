import { parentPort } from 'node:worker_threads';
import { mapRead } from './mapper.mjs';

parentPort.on('message', (message) => {
  if (message.kind === 'close') {
    parentPort.close();
    return;
  }
  const { batch, reads, context } = message;
  const placed = reads.map((read) => mapRead(read, context.index, context.genome));
  parentPort.postMessage({ batch, placed });
});
