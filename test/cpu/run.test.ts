import assert from 'node:assert/strict';
import test from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { runsOf, waitsIn } from '../../source/cpu/run.ts';
import { recordingOf, type SampleSpec } from '../support/recording.ts';

const idle = (micros: number): SampleSpec => ({ stack: ['(idle)'], micros });
const busy = (name: string, micros: number): SampleSpec => ({ stack: [name], micros });

function modelAt(file: string, startMicros: number, samples: SampleSpec[]) {
  const recording = recordingOf(samples, { file });
  recording.timeline.startMicros = startMicros;
  return buildModel(recording, WHOLE);
}

test('recordings that overlap in time are one run; others, and those without a time, stand alone', () => {
  const main = modelAt('CPU.20261128.010203.10.0.001.cpuprofile', 1000, [busy('a', 500), idle(500)]);
  const worker = modelAt('CPU.20261128.010203.10.1.002.cpuprofile', 1400, [busy('b', 550)]);
  const later = modelAt('other.cpuprofile', 9000, [busy('c', 100)]);
  const timeless = modelAt('none.cpuprofile', 0, [busy('d', 100)]);
  const runs = runsOf([later, main, timeless, worker]).map((run) =>
    run.map(({ model }) => model.recording.file),
  );
  assert.equal(runs.length, 3);
  assert.ok(
    runs.some((run) => run.length === 2 && run[0].includes('10.1.')),
    'the heaviest member first',
  );
});

test('who waits for whom: the idle time of one in which another works', () => {
  const main = modelAt('CPU.20261128.010203.10.0.001.cpuprofile', 1000, [
    busy('start', 100),
    idle(800),
    busy('end', 100),
  ]);
  const worker = modelAt('CPU.20261128.010203.10.1.002.cpuprofile', 1050, [busy('minify', 700), idle(200)]);
  const [run] = runsOf([main, worker]);
  const [wait, ...more] = waitsIn(run);
  assert.deepEqual(more, []);
  assert.equal(wait.waiter.thread, 0);
  assert.equal(wait.worker.thread, 1);
  // From 1,100, where main becomes idle, to 1,750, where the worker does.
  assert.equal(wait.micros, 650);
});

test('of a pool, none waits for another: only what was there before and after them', () => {
  const of = (thread: number, start: number, work: number, rest: number) =>
    modelAt(`CPU.20261128.010203.1${thread}.0.00${thread}.cpuprofile`, start, [busy('x', work), idle(rest)]);
  const [pool] = runsOf([of(1, 1000, 400, 400), of(2, 1100, 500, 100), of(3, 1050, 100, 700)]);
  assert.deepEqual(waitsIn(pool), []);
  const [whole] = runsOf([of(0, 900, 100, 900), of(1, 1000, 400, 400), of(2, 1100, 700, 100)]);
  assert.deepEqual(
    waitsIn(whole).map(({ waiter, worker }) => [waiter.pid, worker.pid]),
    [[10, 12]],
  );
  const [threads] = runsOf([
    modelAt('CPU.20261128.010203.10.1.001.cpuprofile', 1000, [busy('read', 100), idle(900)]),
    modelAt('CPU.20261128.010203.10.2.002.cpuprofile', 1100, [busy('write', 800)]),
  ]);
  assert.deepEqual(waitsIn(threads), []);
});
