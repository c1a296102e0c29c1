import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { lending } from '../../source/commands/lending.ts';

test('what is asked for while somebody has the terminal is left; while the screen is drawn again, it comes next', async () => {
  const log: string[] = [];
  const note = (what: string) => void log.push(what);
  let drawn = () => {};
  const { lend, isAway } = lending(async (use) => {
    await use();
    log.push('heard');
    await new Promise<void>((resolve) => {
      drawn = resolve;
    });
    log.push('drawn');
  });
  let back = () => {};
  const first = lend(async () => {
    log.push('first');
    await new Promise<void>((resolve) => {
      back = resolve;
    });
  });
  await lend(() => note('lost'));
  back();
  await setImmediate();
  assert.deepEqual(log, ['first', 'heard']);
  const second = lend(() => note('second'));
  const third = lend(() => note('third'));
  await setImmediate();
  assert.deepEqual(log, ['first', 'heard']);
  for (const done of [first, second, third]) {
    assert.equal(isAway(), true);
    drawn();
    await done;
    await setImmediate();
  }
  assert.deepEqual(log, ['first', 'heard', 'drawn', 'second', 'heard', 'drawn', 'third', 'heard', 'drawn']);
  assert.equal(isAway(), false);
});

test('a loan that fails is told to whoever asked, and the next is given', async () => {
  const { lend } = lending(async (use) => {
    await use();
  });
  await assert.rejects(
    lend(() => {
      throw new Error('broken');
    }),
    /broken/,
  );
  let given = false;
  await lend(() => {
    given = true;
  });
  assert.equal(given, true);
});
