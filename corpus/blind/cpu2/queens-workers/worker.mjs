import { parentPort, workerData } from 'node:worker_threads';
import { solve } from './solver.mjs';

parentPort.on('message', (task) => {
  if (task === null) parentPort.close();
  else parentPort.postMessage(solve(workerData.size, task.hole, task.firstColumn));
});
