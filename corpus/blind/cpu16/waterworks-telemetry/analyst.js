'use strict';
const { parentPort } = require('node:worker_threads');
const { spectrum } = require('./fft');

const SIZE = 1024;
const window = Float32Array.from({ length: SIZE }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (SIZE - 1)));
const bands = new Float64Array(SIZE / 2);
const re = new Float64Array(SIZE);
const im = new Float64Array(SIZE);

function analyse({ hz, samples }) {
  if (samples.length < SIZE) throw new Error('frame too short');
  let sum = 0;
  for (const v of samples) sum += v;
  const mean = sum / samples.length;
  let square = 0;
  let peak = 0;
  for (const v of samples) {
    const d = v - mean;
    square += d * d;
    if (Math.abs(d) > peak) peak = Math.abs(d);
  }
  const rms = Math.sqrt(square / samples.length);

  bands.fill(0);
  let windows = 0;
  for (let at = 0; at + SIZE <= samples.length; at += SIZE / 2, windows++) {
    for (let i = 0; i < SIZE; i++) {
      re[i] = (samples[at + i] - mean) * window[i];
      im[i] = 0;
    }
    spectrum(re, im, bands);
  }
  let top = 1;
  for (let i = 2; i < bands.length; i++) if (bands[i] > bands[top]) top = i;
  return { rms, crest: peak / (rms || 1), dominantHz: (top * hz) / SIZE, windows };
}

parentPort.on('message', (task) => {
  try {
    parentPort.postMessage({ result: analyse(task) });
  } catch (err) {
    parentPort.postMessage({ error: err.message });
  }
});
