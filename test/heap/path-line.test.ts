import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathLine } from '../../source/heap/retainers/path-line.ts';

test('a path tells once what repeats', () => {
  const next = Array.from({ length: 2400 }, () => '.next');
  assert.equal(pathLine(['app.js', 'queue', '.head', ...next]), 'app.js → queue → .head → .next ×2,400');
  const scopes = Array.from({ length: 450 }, () => ['.format', 'format()', 'previous']).flat();
  assert.equal(
    pathLine(['theme.js', 'current', ...scopes, '.name']),
    'theme.js → current → (.format → format() → previous) ×450 → .name',
  );
});

test('a path that does not repeat is told as it is, and a very long one in part', () => {
  assert.equal(pathLine(['a', '.b', '.b', '[1]']), 'a → .b → .b → [1]');
  assert.equal(pathLine([]), '');
  const long = pathLine(Array.from({ length: 1000 }, (_, i) => `.k${i}`));
  assert.match(long, /^\.k0 → .* → … 952 more … → .* → \.k999$/);
});
