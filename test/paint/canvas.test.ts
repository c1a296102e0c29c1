import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Canvas } from '../../source/paint/canvas.ts';
import { plain } from '../support/session.ts';

const CLUSTER = '👍🏽';

test('a row taken over from another canvas is the same text, and stays its own', () => {
  const from = new Canvas(20, 2, 3);
  from.text(0, 1, `a${CLUSTER}b漢字`, { fg: 0x123456, bg: 0x654321, bold: true });
  const [, wanted] = from.lines();
  const to = new Canvas(20, 3, 3);
  to.text(0, 2, `x${CLUSTER}`);
  to.copyRow(0, 2, from, 1);
  assert.deepEqual(to.lines(), ['', '', wanted]);
  to.set(0, 2, 'z', { fg: 0x123456, bold: true });
  assert.equal(plain(to.lines()[2]), `z${CLUSTER}b漢字`);
  assert.equal(from.lines()[1], wanted);
  from.set(0, 1, 'q', {});
  assert.equal(plain(to.lines()[2])[0], 'z');
});

test('a narrower row lands where it is put, and what is beside it stays', () => {
  const from = new Canvas(4, 1, 0);
  from.text(0, 0, 'abcd');
  const to = new Canvas(10, 1, 0);
  to.text(0, 0, '0123456789');
  to.copyRow(2, 0, from, 0);
  assert.equal(to.lines()[0], '01abcd6789');
  to.copyRow(8, 0, from, 0);
  assert.equal(to.lines()[0], '01abcd67ab');
});

test('whatever is changed after a row was written out is in it when it is written again', () => {
  const canvas = new Canvas(6, 1, 3);
  canvas.text(0, 0, 'abcdef');
  assert.equal(canvas.lines()[0], 'abcdef');
  canvas.highlight(1, 0, 2, 0x0000ff);
  assert.match(canvas.lines()[0], /^a\x1b\[48;5;21mbc\x1b\[49mdef$/);
  canvas.clear(0, 0, 3, 1);
  assert.equal(canvas.lines()[0], '   def');
});

test('a colour that is one of the 256 is sent as its number, any other as it is', () => {
  const canvas = new Canvas(2, 1, 3);
  canvas.set(0, 0, 'a', { fg: 0xffffff });
  canvas.set(1, 0, 'b', { fg: 0xfffffe });
  assert.equal(canvas.lines()[0], '\x1b[38;5;231ma\x1b[38;2;255;255;254mb\x1b[39m');
});
