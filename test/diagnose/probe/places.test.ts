import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CpuModel } from '../../../source/cpu/model.ts';
import { targetsOf } from '../../../source/diagnose/probe/places.ts';

test('a function that no sample fell on is probed itself', () => {
  const at = (url: string, line: number | null) =>
    targetsOf({} as CpuModel, { frames: [], subject: { name: 'load', url, line, column: 3 } });
  assert.deepEqual(at('file:///app/load.js', 7), [
    { url: 'file:///app/load.js', line: 7, column: 3, name: 'load', onlyLine: false },
  ]);
  assert.deepEqual(at('file:///app/load.js', null), []);
  assert.deepEqual(at('node:fs', 7), []);
});
