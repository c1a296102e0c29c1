import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPattern, pattern } from '../../source/format/pattern.ts';

const MATCHES: [string, string, boolean][] = [
  ['parse', 'JSON.Parse', true],
  ['^parse', 'JSON.parse', false],
  ['row\\d+$', 'row12', true],
  ['(a|b)c', 'xbc', true],
  ['größe', 'GRÖSSE GRÖßE', true],
  ['a(', 'xA(y', true],
  ['', 'anything', true],
  // No lookaround: the text itself.
  ['a(?=b)', 'ab', false],
  ['a(?=b)', 'xa(?=b)', true],
];

test('a pattern finds what it says, in upper or lower case; what is none is the text itself', () => {
  for (const [typed, text, found] of MATCHES)
    assert.equal(pattern(typed).test(text), found, `${typed} ${text}`);
  assert.ok(isPattern('a{2}'));
  for (const typed of ['a(', '[', '(?!x)', '\\1']) assert.ok(!isPattern(typed), typed);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (typed, text) => {
      const found = pattern(typed.toWellFormed());
      if (!isPattern(typed.toWellFormed())) assert.ok(found.test(`${text}${typed.toWellFormed()}`));
    }),
  );
});

// V8's own engine takes longer than any test waits: each ends at all only where every character is looked at a bounded number of times.
test('expressions that backtrack without end are answered all the same', () => {
  const text = 'a'.repeat(200_000);
  for (const typed of ['(\\w+)+\\W$', '(a+)+b', '(a|aa)+c', '(.*)*=', '^(a?){50}a{50}b'])
    assert.equal(pattern(typed).test(text), false);
});
