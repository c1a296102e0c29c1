import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { callRuns } from '../../source/paint/flame-fold.ts';
import { recordingOf } from '../support/recording.ts';

test('calls of one function, and of one module of Node, are one run, whichever comes first', () => {
  const loader = (name: string) => ({ name, url: 'node:internal/modules/cjs/loader' });
  const stack = [
    'main',
    'walk',
    'walk',
    loader('load'),
    loader('load'),
    loader('compile'),
    loader('load'),
    'main',
  ];
  const model = buildModel(recordingOf([{ stack, micros: 1000 }]), WHOLE);
  const frames: number[] = [];
  for (let row = 1; row < model.tree.count; row++) frames.push(model.tree.frame[row]);
  assert.deepEqual(callRuns(model, frames), [
    { text: 'main', calls: 1 },
    { text: 'walk ×2', calls: 2 },
    { text: 'modules ×4', calls: 4 },
    { text: 'main', calls: 1 },
  ]);
});
