import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import full from 'string-width';
import { visible } from '../../source/format/visible.ts';
import {
  cells,
  cutEnd,
  cutMiddle,
  cutPath,
  cutStart,
  fitting,
  padEnd,
  padStart,
  widthOf,
  wrap,
} from '../../source/paint/text.ts';
import stringWidth, { isNarrow } from '../../source/paint/width.ts';

const mixed = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\x1b[38;2;1;2;3m',
        '\x1b[0m',
        '\x1b]8;;x\x07',
        '│░▏█',
        '…',
        '漢字',
        '👩‍👩‍👧',
        'e\u0301',
        '⟨U+202E⟩',
        '↔',
        '◾',
      ),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

test('widths are those of string-width', () => {
  fc.assert(
    fc.property(mixed, (text) => assert.equal(stringWidth(text), full(text))),
    { numRuns: 2000 },
  );
  for (let code = 0x20; code < 0x10000; code++) {
    const char = String.fromCharCode(code);
    if (isNarrow(char)) assert.equal(full(`a${char}b`), 3, code.toString(16));
  }
});

test('a cut text fits, keeps its ends, and is whole where there is room', () => {
  fc.assert(
    fc.property(mixed.map(visible), fc.integer({ min: 0, max: 30 }), (text, width) => {
      for (const cut of [cutEnd, cutMiddle, cutStart]) {
        const result = cut(text, width);
        assert.ok(widthOf(result) <= width || widthOf(text) <= width);
        if (widthOf(text) <= width) assert.equal(result, text);
      }
    }),
  );
  assert.equal(cutMiddle('getSourceFileFromReferenceWorker', 11), 'getSo…orker');
  assert.equal(cutEnd('abcdef', 4), 'abc…');
  assert.equal(cutStart('/a/b/c.js:12', 7), '….js:12');
  assert.equal(padEnd('漢', 4), '漢  ');
  assert.equal(padStart('é', 3), '  é');
});

test('prose is wrapped at spaces, long words are broken, newlines are kept', () => {
  assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
  assert.deepEqual(
    wrap('stake: the 46 % spent', 13),
    ['stake: the', '46 % spent'],
    'a number keeps its unit',
  );
  assert.deepEqual(wrap('takes 3.04 s, or so', 10), ['takes', '3.04 s, or', 'so']);
  assert.deepEqual(wrap('these 4 sides', 7), ['these 4', 'sides']);
  assert.deepEqual(wrap('abcdefghij', 4), ['abcd', 'efgh', 'ij']);
  assert.deepEqual(wrap('a\n\nb', 10), ['a', '', 'b']);
  assert.ok(wrap('\u{1d158}\u{1d165}\u{1d16e}', 2).every((line) => widthOf(line) <= 2));
  fc.assert(
    fc.property(mixed.map(visible), fc.integer({ min: 2, max: 40 }), (text, width) =>
      wrap(text, width).every((line) => widthOf(line) <= width),
    ),
  );
});

test('what could steer a terminal is made visible', () => {
  assert.equal(visible('a\x1b[2Jb'), 'a␛[2Jb');
  assert.equal(visible('x\u202ey\u200bz\u0085\x7f\n'), 'x⟨U+202E⟩y⟨U+200B⟩z⟨U+0085⟩␡␊');
  assert.equal(visible('\ud800'), '⟨U+D800⟩');
  assert.equal(visible('größe 漢字 👍'), 'größe 漢字 👍');
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(visible(text)),
    ),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => visible(visible(text)) === visible(text)));
});

test('letters that terminals draw side by side are counted so, marks that go with one are kept with it', () => {
  const wide = {
    विश्लेषण: 6,
    हिन्दी: 5,
    ทำงาน: 5,
    ភាសាខ្មែរ: 8,
    বাংলা: 5,
    'e\u0301a': 2,
    한국: 4,
    '\u1112\u1161\u11ab': 2,
    '👍🏽': 2,
    '🇩🇪': 2,
    漢字: 4,
  };
  for (const [text, width] of Object.entries(wide)) {
    assert.equal(widthOf(text), width, text);
    assert.equal(
      cells(text)
        .map((cell) => cell.text)
        .join(''),
      text,
    );
  }
  assert.deepEqual(
    cells('हि').map(({ text, width }) => `${text} ${width}`),
    ['ह 1', 'ि 1'],
  );
});

test('of a path that is too long whole folders go first, then the start of its name', () => {
  const path = '/srv/shop/source/orders/summary.js:23';
  assert.equal(cutPath(path, 40), path);
  assert.equal(cutPath(path, 27), '…/orders/summary.js:23');
  assert.equal(cutPath(path, 22), '…/orders/summary.js:23');
  assert.equal(cutPath(path, 21), '…/summary.js:23');
  assert.equal(cutPath(path, 8), '…y.js:23');
  assert.equal(cutPath('C:\\srv\\shop\\summary.js', 18), '…\\shop\\summary.js');
  assert.equal(cutPath(path, 0), '');
});

test('facts side by side are shown whole or not at all', () => {
  assert.equal(fitting(['total 3 s', 'self 1 s', '2 samples'], 80), 'total 3 s · self 1 s · 2 samples');
  assert.equal(fitting(['total 3 s', 'self 1 s', '2 samples'], 31), 'total 3 s · self 1 s');
  assert.equal(fitting(['total 3 s', 'self 1 s'], 6), 'total…');
  assert.equal(fitting([], 6), '');
});
