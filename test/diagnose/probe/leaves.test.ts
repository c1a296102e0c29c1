import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSource } from '../../../source/diagnose/facts/parse.ts';
import { instrument } from '../../../source/diagnose/probe/instrument.ts';

/** Of each `return` of a function, whether it may have done nothing there. */
function exits(text: string): boolean[] {
  const file = parseSource('/listen.js', text)!;
  const places = [{ node: file.functions[0] }];
  const { functions } = instrument(file, 'file:///listen.js', places, { functions: 0, sites: 0 })!;
  return functions[0].returns.map(({ leaves }) => leaves);
}

test('a listener leaves where it returns nothing, or a test that failed', () => {
  assert.deepEqual(exits('function on(e) { if (e.type !== 1) return; return work(e); }').sort(), [
    false,
    true,
  ]);
  assert.deepEqual(exits('const on = (e) => e.type === 1 && work(e);'), [true]);
  assert.deepEqual(exits('const on = (e) => e.type;'), [true]);
});

test('what hands on, makes or awaits something does not leave', () => {
  assert.deepEqual(exits('const on = () => respond(context);'), [false]);
  assert.deepEqual(exits('const on = (e) => accepts(e) && work(e);'), [false]);
  assert.deepEqual(exits('const on = (e) => new Reply(e);'), [false]);
  assert.deepEqual(exits('const on = async (e) => await e.done;'), [false]);
});
