import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseGoal } from '../../source/cpu/goals.ts';
import { evaluateHeapGoal } from '../../source/heap/goals.ts';
import { modelOf } from '../heap/build.ts';

const property = (name: string, to: number) => ({ type: 'property', name, to });

/** Two classes of one name from two places in source, an instance of one inside an instance of the other. */
const model = modelOf(
  [
    { type: 'synthetic', name: '', edges: [property('outer', 1), property('alone', 3)] },
    { type: 'object', name: 'Box', size: 100, edges: [property('inner', 2)] },
    { type: 'object', name: 'Box', size: 10, edges: [property('text', 4)] },
    { type: 'object', name: 'Box', size: 1, edges: [] },
    { type: 'string', name: 'text', size: 1000 },
  ],
  // Fields of a node: 6. Node, script, line, column.
  [1 * 6, 1, 10, 0, 2 * 6, 2, 20, 0, 3 * 6, 2, 20, 0],
);
const value = (text: string) => evaluateHeapGoal(model, parseGoal(text)!).value;

test('constructors of one name count together, an instance inside another once', () => {
  assert.equal(model.classes.names.filter((name) => name === 'Box').length, 2);
  assert.equal(value('retained(Box) <= 1B'), 1111);
  assert.equal(value('self(Box) <= 1B'), 111);
  assert.equal(value('retained((string)) <= 1B'), 1000);
  assert.equal(value('retained(Box) <= 1%'), 1);
});

test('what is not there leaves a goal unknown, and so does what a heap cannot have', () => {
  const result = (text: string) => evaluateHeapGoal(model, parseGoal(text)!);
  const mistyped = result('retained(Boxx) <= 1B');
  assert.deepEqual([mistyped.holds, mistyped.absent, mistyped.nearest], [null, true, ['Box']]);
  assert.deepEqual(
    [result('retained(Boxx?) <= 1B').holds, result('retained(Box) <= 1MB').absent],
    [true, false],
  );
  for (const text of ['total(Box) <= 1%', 'gc <= 5%', 'task.p99 <= 5ms', 'self(Box) <= 5ms', 'wall <= 5s']) {
    const { value, holds } = result(text);
    assert.deepEqual([value, holds], [null, null], text);
  }
});
