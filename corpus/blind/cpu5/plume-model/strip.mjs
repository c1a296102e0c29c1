import { parentPort, workerData } from 'node:worker_threads';
import { advance, makeWind } from './physics.mjs';

const { buffers, width, height, from, to, dt, diffusion } = workerData;
const fields = buffers.map((buffer) => new Float64Array(buffer));

parentPort.on('message', ({ hour, phase, done }) => {
  if (done) {
    parentPort.close();
    return;
  }
  const wind = makeWind(hour, width, height);
  advance(fields[phase], fields[1 - phase], wind, { width, height, from, to, dt, diffusion });
  parentPort.postMessage({ hour, phase });
});
