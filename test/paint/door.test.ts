import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { fileName, line, type Sink, visibleJson, visibleLines } from '../../source/format/visible.ts';
import { Canvas } from '../../source/paint/canvas.ts';
import { cutEnd, cutMiddle, cutStart, LONGEST, pieces, widthOf, wrap } from '../../source/paint/text.ts';
import { foreign, hostileName } from '../support/hostile.ts';
import { plain } from '../support/session.ts';

test('whatever is put on a canvas, nothing in its rows is obeyed, and none is too wide', () => {
  fc.assert(
    fc.property(
      hostileName,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0, 3 as const),
      (name, width, level) => {
        const canvas = new Canvas(width, 4, level);
        canvas.text(0, 0, name);
        canvas.text(0, 1, cutMiddle(name, width), { fg: 0xff0000 });
        canvas.set(0, 2, name, {});
        canvas.text(0, 3, wrap(name, width)[0]);
        for (const row of canvas.lines()) assert.equal(foreign(row), '');
        for (const y of [0, 1, 3]) assert.ok(widthOf(plain(canvas.lines()[y])) <= width);
      },
    ),
  );
});

test('lines, blocks and JSON hold nothing that a terminal obeys; JSON stays the same value', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      assert.equal(foreign(line(name)), '');
      assert.equal(foreign(visibleLines(`${name}\n${name}`)), '');
      const json = visibleJson(`${JSON.stringify({ name: name.toWellFormed() })}\n`);
      assert.equal(foreign(json), '');
      assert.deepEqual(JSON.parse(json), { name: name.toWellFormed() });
    }),
  );
});

test('a file name made of anything is one name in the directory', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const made = fileName(name.repeat(30));
      assert.equal(foreign(made), '');
      assert.doesNotMatch(made, /[\\/:*?"<>|\r\n\t]/);
      assert.ok(Buffer.byteLength(made) < 230);
    }),
  );
});

test('a raw string does not pass: not by its type, and nothing writes past it', () => {
  const sink: Sink = { write: () => true };
  // @ts-expect-error: it was not made visible.
  sink.write('raw');
  // What diagnosis holds of them are programs that it writes; hooks run in the program that is recorded.
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/^(diagnose|experiment\/waits\/hook)\b/.test(path),
  );
  const holding = (what: RegExp) =>
    files.filter((path) => what.test(readFileSync(join(SOURCE, path), 'utf8')));
  assert.ok(files.length > 100);
  assert.deepEqual(holding(/process\.std(out|err)\.write|console\.|writeSync\(1|writeSync\(2/), []);
  assert.deepEqual(holding(/\bas Visible\b/).sort(), [
    'format/visible.ts',
    'paint/canvas.ts',
    'screens/terminal.ts',
  ]);
});

const SOURCE = fileURLToPath(new URL('../../source', import.meta.url));

test('of a text longer than any screen only the ends are looked at', () => {
  const long = `ab${'漢'.repeat(1_000_000)}yz`;
  assert.equal(widthOf(cutEnd(long, 20)), 20 - 1);
  assert.match(cutMiddle(long, 21), /^ab漢+…漢+yz$/);
  assert.match(cutStart(long, 21), /^…漢+yz$/);
  assert.ok(cutEnd(long, LONGEST * 4).length <= LONGEST + 1);
});

test('marks piled on a letter are no more than a script has', () => {
  const canvas = new Canvas(10, 1, 0);
  canvas.text(0, 0, `a${'\u0301'.repeat(240)}b`);
  assert.equal(canvas.lines()[0], `a${'\u0301'.repeat(7)}b`);
  canvas.text(0, 0, `👍🏽${'\u0301'.repeat(240)}b`);
  assert.ok(canvas.lines()[0].length < 30);
});

test('pieces and wrapped lines hold the whole text, however long', () => {
  const long = `${'é漢e\u0301 '.repeat(20_000)}${'x漢'.repeat(50_000)}`;
  assert.equal(pieces(long, 33).join(''), long);
  assert.equal(wrap(long, 33).join('').replaceAll(' ', ''), long.replaceAll(' ', ''));
  for (const one of [...pieces(long, 33), ...wrap(long, 33)]) assert.ok(widthOf(one) <= 33);
});
