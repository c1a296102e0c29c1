import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kept } from '../../source/paint/kept.ts';

test('the last few are kept for each owner, the least recently asked for goes first', () => {
  const kept = new Kept<string>(2);
  const made: string[] = [];
  const ask = (owner: object, ...key: unknown[]) =>
    kept.get(owner, key, () => {
      made.push(key.join());
      return key.join();
    });
  const one = {};
  const other = {};
  assert.equal(ask(one, 'a', 1), 'a,1');
  assert.equal(ask(one, 'b', 1), 'b,1');
  assert.equal(ask(one, 'a', 1), 'a,1');
  assert.deepEqual(made, ['a,1', 'b,1']);
  ask(one, 'c', 1);
  assert.equal(ask(one, 'a', 1), 'a,1');
  assert.deepEqual(made, ['a,1', 'b,1', 'c,1']);
  ask(one, 'b', 1);
  ask(other, 'b', 1);
  ask(one, 'b');
  assert.deepEqual(made.slice(3), ['b,1', 'b,1', 'b']);
});
