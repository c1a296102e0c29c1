import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { callRuns, foldedName, foldsOf } from '../../source/paint/flame-fold.ts';
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

test('methods of one file that are called the same are folded as a recursion is; those of other files are not', () => {
  const method = (line: number, url = 'file:///app/nodes.js') => ({ name: 'include', url, line });
  const stack = ['main', method(1), method(20), method(40), method(1, 'file:///app/other.js')];
  const model = buildModel(recordingOf([{ stack, micros: 1000 }]), WHOLE);
  const frames: number[] = [];
  for (let row = 1; row < model.tree.count; row++) frames.push(model.tree.frame[row]);
  assert.deepEqual(callRuns(model, frames), [
    { text: 'main', calls: 1 },
    { text: 'include ×3', calls: 3 },
    { text: 'include', calls: 1 },
  ]);
  const many = foldsOf(model, 0, 1)(2);
  assert.equal(many, 3);
  assert.equal(foldedName(model, 2, many), 'include ×3');
});
