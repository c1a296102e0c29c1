import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retainedWithin } from '../../source/heap/dominance/within.ts';
import { modelOf } from './build.ts';

const model = modelOf([
  { type: 'synthetic', name: '', edges: [{ type: 'element', name: 1, to: 1 }] },
  {
    type: 'object',
    name: 'Cache',
    size: 10,
    edges: [
      { type: 'property', name: 'a', to: 2 },
      { type: 'property', name: 'b', to: 3 },
    ],
  },
  { type: 'object', name: 'Entry', size: 20, edges: [{ type: 'property', name: 'text', to: 4 }] },
  { type: 'object', name: 'Entry', size: 20 },
  { type: 'string', name: 'hello', size: 300 },
]);

test('what an object keeps alive is counted by class, itself left out, and the largest come first', () => {
  const within = retainedWithin(model, 1, 100, 1)!;
  const named = within.classes.map((one) => [model.classes.names[one.classIndex], one.count, one.selfSize]);
  assert.deepEqual(named, [
    ['(string)', 1, 300],
    ['Entry', 2, 40],
  ]);
  assert.equal(within.largest[0], 2);
  assert.equal(within.largest.length, 1);
});

test('more objects than may be looked at are not counted', () => {
  assert.equal(retainedWithin(model, 0, 3, 1), null);
});
