import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CpuModel } from '../../../source/cpu/model.ts';
import { hadCpu } from '../../../source/diagnose/probe/pace.ts';
import { targetsOf } from '../../../source/diagnose/probe/places.ts';
import { modelOf, recordingOf, writeSources } from '../recordings.ts';

test('a function that no sample fell on is probed itself', () => {
  const at = (url: string, line: number | null) =>
    targetsOf({} as CpuModel, { frames: [], subject: { name: 'load', url, line, column: 3 } });
  assert.deepEqual(at('file:///app/load.js', 7), [
    { url: 'file:///app/load.js', line: 7, column: 3, name: 'load', onlyLine: false },
  ]);
  assert.deepEqual(at('file:///app/load.js', null), []);
  assert.deepEqual(at('node:fs', 7), []);
});

test('of a busy machine a function has the time in which its thread had a CPU', () => {
  const source = writeSources({ 'app.mjs': 'function work() {}\nwork();\n' });
  const recording = recordingOf(source, [{ frames: ['(top)', 'work'], samples: 400 }]);
  assert.ok(Math.abs(hadCpu(modelOf(recording)) - 1) < 1e-9);
  // Every second sample is followed by ten milliseconds of another process.
  const { timeline } = recording;
  const waits = Float64Array.from(timeline.time, (time, i) => time + 10_000 * (i >> 1));
  const busy = modelOf({ ...recording, timeline: { ...timeline, time: waits } });
  assert.ok(Math.abs(hadCpu(busy) - (1 + 1.25) / 12) < 0.01, String(hadCpu(busy)));
});
