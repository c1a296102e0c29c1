import assert from 'node:assert/strict';
import test from 'node:test';
import { AGAIN } from './cases-again.ts';
import { findingsFor } from './recordings.ts';

test('an expression that a package made is told with the package', () => {
  const { files, stacks } = AGAIN.find(({ rule }) => rule === 'regex-backtracking')!.fires;
  const [first] = findingsFor(files, stacks);
  assert.deepEqual(first.package, { name: 'routes', version: '0.1.0' });
  assert.match(first.title, /that routes@0\.1\.0 made/);
  assert.match(first.proposal, /1\. upgrade routes \(0\.1\.0 is installed\)/);
});
