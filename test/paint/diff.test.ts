import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffLines, hunks } from '../../source/paint/diff.ts';

const side = (before: string, after: string, sign: '-' | '+') =>
  diffLines(before, after)
    .filter((line) => line.sign === ' ' || line.sign === sign)
    .map(({ text }) => text)
    .join('\n');

test('either side of a difference can be read from it', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '  return x;', ''), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join('\n'), b.join('\n')];
      assert.equal(side(before, after, '-'), before);
      assert.equal(side(before, after, '+'), after);
      if (before === after) assert.ok(diffLines(before, after).every(({ sign }) => sign === ' '));
    }),
  );
});

test('what changed within a line is marked, and only lines around a change are shown', () => {
  const lines = diffLines(
    'one\ntwo\nif (!seen.includes(x)) {\nfour\nfive\nsix',
    'one\ntwo\nif (!seenSet.has(x)) {\nfour\nfive\nsix',
  );
  const [old, now] = lines.filter(({ sign }) => sign !== ' ');
  assert.equal(old.text.slice(old.from, old.to), 'seen.includes');
  assert.equal(now.text.slice(now.from, now.to), 'seenSet.has');
  assert.deepEqual(
    hunks(lines).map((line) => line && line.sign + line.text),
    [null, ' two', '-if (!seen.includes(x)) {', '+if (!seenSet.has(x)) {', ' four', null],
  );
});

test('a very long text is all of the one, then all of the other', () => {
  const long = 'x\n'.repeat(5000);
  assert.equal(diffLines(long, `${long}y`).length, 5001 + 5001);
});

test('a line is paired with the one it became, though others came before it', () => {
  const lines = diffLines(
    'for (const line of lines)\n  if (!seen.includes(line)) seen.push(line);',
    'const seenSet = new Set();\nfor (const line of lines)\n  if (!seenSet.has(line)) {\n    seen.push(line);\n  }',
  );
  const old = lines.find(({ sign }) => sign === '-')!;
  assert.equal(old.other?.text, '  if (!seenSet.has(line)) {');
  assert.equal(old.other.other, old);
  assert.equal(old.text.slice(old.from, old.to), 'seen.includes(line)) seen.push(line);');
  assert.ok(lines.filter(({ other }) => other).length === 2);
});
