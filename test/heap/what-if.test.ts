import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whatIf } from '../../source/heap/cuts.ts';
import { freedBy } from '../../source/heap/dominance/what-if.ts';
import { HELD_TWICE } from '../support/held-twice.ts';
import { modelOf } from './build.ts';

test('what two hold goes when both let go, and not before', () => {
  const model = modelOf(HELD_TWICE);
  const { cuts, together } = whatIf(model, ['@11.offers', '@13.offers']);
  assert.deepEqual(cuts, [
    { text: '@11.offers', freed: 0 },
    { text: '@13.offers', freed: 0 },
  ]);
  assert.equal(together, 3_900_005);
  assert.equal(whatIf(model, ['@11']).together, 10);
  assert.equal(whatIf(model, ['@11.offers.first']).together, 5);
});

test('what cannot be cut is told in one line', () => {
  const model = modelOf(HELD_TWICE);
  assert.throws(() => whatIf(model, ['offers']), /^Error: not a reference: offers\. Write/);
  assert.throws(() => whatIf(model, ['@12.offers']), /no object @12 in this snapshot/);
  assert.throws(() => whatIf(model, ['@11.orders']), /@11 has no reference called orders/);
});

test('one node frees what it retains', () => {
  const model = modelOf(HELD_TWICE);
  for (const node of [1, 2, 3, 4])
    assert.equal(freedBy(model, { nodes: [node] }), model.dominators!.retainedSize[node]);
});
