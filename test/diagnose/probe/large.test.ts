import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTooMuch } from '../../../source/diagnose/facts/parse.ts';
import { instrument } from '../../../source/diagnose/probe/instrument.ts';
import { parseFor, placeIn } from '../../../source/diagnose/probe/places.ts';

test('of a file that is too large to be parsed, what a probe counts in is', () => {
  const other = (i: number) =>
    `function other${i}(value) {\n${`  value = value * 31 + ${i} - value / 7 + other0(value);\n`.repeat(60)}  return value;\n}\n`;
  const others = Array.from({ length: 1500 }, (_, i) => other(i)).join('');
  const code = `${others}function wanted(list) {\n  return list.map((one) => price(one));\n}\n${others.replaceAll('other', 'another')}`;
  assert.ok(isTooMuch(code));
  const line = code.slice(0, code.indexOf('function wanted')).split('\n').length;
  const target = { url: 'file:///large.js', line, column: 16, name: 'wanted', onlyLine: false };
  const { file, excerpt } = parseFor('/large.js', code, [target])!;
  assert.ok(excerpt !== null && excerpt.length === code.length);
  const place = placeIn(file, target);
  const { text, functions } = instrument(file, target.url, [place], { functions: 0, sites: 0 }, excerpt)!;
  assert.deepEqual(
    functions.map(({ name, line: at }) => [name, at]),
    [['wanted', line]],
  );
  // The text that runs is whole: it does what it did.
  assert.ok(text.includes('another1499(value) {\n  value = value * 31'));
  assert.match(text.split('\n')[line - 1], /^function wanted\(list\) \{const __culprit_0=/);
});

test('a small file is parsed whole', () => {
  const { excerpt } = parseFor('/small.js', 'function f() {}', [])!;
  assert.equal(excerpt, null);
});
