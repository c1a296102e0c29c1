import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { layoutTimeFlame, runOfBox } from '../../source/paint/time-flame.ts';
import { recordingOf } from '../support/recording.ts';

const COLUMNS = 12;
const TIED = [
  { stack: ['a'], micros: 324 },
  { stack: ['a'], micros: 6 },
  { stack: ['a', 'a'], micros: 57 },
  { stack: ['a'], micros: 194 },
  { stack: ['a'], micros: 139 },
  { stack: ['a'], micros: 383 },
  { stack: ['a'], micros: 305 },
];

test('a box is told by its samples, not by the eighths that it is drawn in', () => {
  const stack = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 });
  const sample = fc.record({ stack, micros: fc.integer({ min: 1, max: 400 }) });
  fc.assert(
    fc.property(fc.array(sample, { minLength: 2, maxLength: 40 }), (samples) => {
      const model = buildModel(recordingOf(samples), WHOLE);
      const { time, count } = model.recording.timeline;
      const [from, to] = [time[0], time[count]];
      const starts = samples.map((_, i) => time[i]);
      for (const box of layoutTimeFlame(model, from, to, COLUMNS, 1, 4)) {
        if (box.rest) continue;
        const step = (to - from) / COLUMNS / 8;
        const run = runOfBox(model, box, step);
        // By the samples themselves: as long as the stack has the same frames down to the box's row, at both ends of the box.
        const depth = box.row + 1;
        const sampleOn = (at: number) => starts.findLastIndex((start) => start <= at);
        const instant = (of: number) => from + (Math.round((of - from) / step) + 0.5) * step;
        let first = sampleOn(instant(box.at));
        let last = sampleOn(instant(box.at + box.value - step));
        const keyOf = (i: number) => samples[i]?.stack.slice(0, depth).join('>');
        const key = keyOf(first);
        assert.equal(key.split('>').length, depth);
        assert.equal(keyOf(last), key);
        while (keyOf(first - 1) === key) first--;
        while (keyOf(last + 1) === key) last++;
        assert.deepEqual(run, { from: time[first], to: time[last + 1] });
      }
    }),
    // Where a sample begins at the very instant that is looked at.
    { examples: [[TIED]] },
  );
});
