import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { uncertainty } from '../../source/cpu/interval.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { nameOf } from '../../source/cpu/query.ts';
import { recordingOf } from '../support/recording.ts';

/** 211 samples of a millisecond, and one of 200: it takes nearly half of the time. */
const model = buildModel(
  recordingOf([
    ...Array.from({ length: 200 }, () => ({ stack: ['main', 'often'], micros: 1000 })),
    { stack: ['main', 'long'], micros: 200_000 },
    ...Array.from({ length: 10 }, () => ({ stack: ['main', 'few'], micros: 1000 })),
    { stack: ['main', 'end'], micros: 1000 },
  ]),
  WHOLE,
);
const off = (name: string) => {
  const frame = model.functions.order.find((f) => nameOf(model, f) === name)!;
  const { [frame]: self } = model.functions.self;
  return uncertainty(model, self, { frame, self });
};

test('a share that stands on one long sample is as uncertain as one sample, not as its time', () => {
  const share = 200_000 / model.onCpu;
  assert.ok(off('long')! > 0.9 * share, `${off('long')} of ${share}`);
  assert.ok(off('long')! <= share);
  assert.equal(off('often'), null, 'many samples are enough');
});

test('where samples are even, counting them or their time comes to the same', () => {
  const even = buildModel(
    recordingOf(
      ['a', 'a', 'a', 'b', 'b'].flatMap((name) => [
        { stack: ['main', name], micros: 1000 },
        { stack: ['main', 'other'], micros: 1000 },
      ]),
    ),
    WHOLE,
  );
  const frame = even.functions.order.find((f) => nameOf(even, f) === 'a')!;
  const { [frame]: self } = even.functions.self;
  assert.ok(Math.abs(uncertainty(even, self, { frame, self })! - uncertainty(even, self)!) < 1e-9);
});
