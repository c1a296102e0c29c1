/** What the tests of waits start is stopped, also where one of it cannot be started. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startAll, stopAll } from './support.ts';

const other =
  (stopped: string[], name: string, fails = false) =>
  async () => ({
    env: {},
    async stop() {
      stopped.push(name);
      if (fails) throw new Error(`${name} did not stop`);
    },
  });

test('where one cannot be started, the others are stopped, and the first error is thrown', async () => {
  const stopped: string[] = [];
  const fails = async () => {
    throw new Error('not installed');
  };
  await assert.rejects(startAll(other(stopped, 'a'), fails, other(stopped, 'b')), /not installed/);
  assert.deepEqual(stopped, ['a', 'b']);
});

test('one that does not stop keeps no other running', async () => {
  const stopped: string[] = [];
  const others = await startAll(other(stopped, 'a', true), other(stopped, 'b'));
  await assert.rejects(stopAll(others), /a did not stop/);
  assert.deepEqual(stopped, ['a', 'b']);
});
