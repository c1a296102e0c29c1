import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AT_START, type SyntaxState, syntaxOf } from '../../source/paint/syntax.ts';

/** Kind and text of each span of some lines. */
function spansOf(...lines: string[]): string[] {
  let state: SyntaxState = AT_START;
  return lines.flatMap((line) => {
    const { spans, next } = syntaxOf(line, state);
    state = next;
    return spans.map(({ from, to, kind }) => `${kind} ${line.slice(from, to)}`);
  });
}

test('keywords, strings, numbers and comments have their kinds', () => {
  assert.deepEqual(spansOf("const a = 'it\\'s' + 0xff; // why"), [
    'keyword const',
    "string 'it\\'s'",
    'number 0xff',
    'comment // why',
  ]);
  assert.deepEqual(spansOf('map.delete(a.default, ...this)'), ['keyword this']);
});

test('a slash divides after a value, otherwise it begins a regular expression', () => {
  assert.deepEqual(spansOf('a / b / c'), []);
  assert.deepEqual(spansOf('f(x) / 2'), ['number 2']);
  assert.deepEqual(spansOf('return /[/"]+/g.test(x)'), ['keyword return', 'string /[/"]+/g']);
  assert.deepEqual(spansOf('x = / unfinished'), []);
});

test('comments and templates go over lines, expressions within templates are code', () => {
  assert.deepEqual(spansOf('/* one', 'two */ if'), ['comment /* one', 'comment two */', 'keyword if']);
  assert.deepEqual(spansOf(`\`a \${f({ b: \`c\` })}`, 'd` + 1'), [
    'string `',
    `string a \${`,
    'string `',
    'string c`',
    'string }',
    'string d`',
    'number 1',
  ]);
  assert.deepEqual(spansOf('"not ended', 'if'), ['string "not ended', 'keyword if']);
});

test('whatever a line is, its spans follow each other within it', () => {
  const signs = fc.constantFrom(
    '`',
    `\${`,
    '}',
    '/*',
    '*/',
    '//',
    '/',
    "'",
    '"',
    '\\',
    'if',
    '1',
    ' ',
    '😀',
    '\ud800',
    'é',
  );
  const lines = fc.array(fc.array(fc.oneof(signs, fc.string()), { maxLength: 20 }), { maxLength: 5 });
  fc.assert(
    fc.property(lines, (all) => {
      let state: SyntaxState = AT_START;
      for (const line of all.map((parts) => parts.join(''))) {
        const { spans, next } = syntaxOf(line, state);
        state = next;
        let at = 0;
        for (const { from, to } of spans) {
          assert.ok(from >= at && to > from && to <= line.length);
          at = to;
        }
      }
    }),
  );
});
