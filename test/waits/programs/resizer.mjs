import { parentPort } from 'node:worker_threads';

parentPort.on('message', (message) => {
  const end = performance.now() + message.size;
  while (performance.now() < end);
  parentPort.postMessage(message);
});
