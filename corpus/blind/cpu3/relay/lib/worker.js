import { parentPort, workerData } from 'node:worker_threads';
import { Outbox } from './outbox.js';

const outbox = new Outbox(workerData);

parentPort.on('message', (message) => {
  if (message.type === 'frames') {
    for (const frame of message.batch) outbox.offer(frame);
  } else {
    const sums = new Array(8).fill(0);
    let sent = 0;
    for (const frame of outbox.drain()) {
      sums[frame.channel] += frame.body.length;
      sent++;
    }
    parentPort.postMessage({ sent, refused: outbox.refused, sums });
  }
});
