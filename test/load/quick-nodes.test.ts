import assert from 'node:assert/strict';
import { test } from 'node:test';
import { node, readingOf, readOne } from './helpers.ts';
import { readSlowly } from './slow.ts';

/** A profile as V8 writes it, long enough that nodes of known frames come one after another. */
function long(): string {
  const nodes = Array.from({ length: 400 }, (_, i) => ({
    ...node(i + 1, i === 0 ? '(root)' : `f${i % 7}`),
    hitCount: i % 5,
    ...(i * 2 + 3 <= 400 && { children: [i * 2 + 2, i * 2 + 3] }),
    ...(i % 5 > 0 && {
      positionTicks: [
        { line: i + 1, ticks: i % 5 },
        { line: i + 2, ticks: 12 },
      ],
    }),
  }));
  // 400 is even: its last pair of children has only one.
  Object.assign(nodes[199], { children: [400] });
  return JSON.stringify({
    nodes,
    startTime: 5,
    endTime: 5005,
    samples: Array.from({ length: 100 }, (_, i) => 1 + ((i * 37) % 400)),
    timeDeltas: Array.from({ length: 100 }, (_, i) => 1 + ((i * 13) % 60)),
  });
}

/** What V8 would not write, in one node among those that it would. */
const ODD: [string, string, string][] = [
  ['an unknown key', '"hitCount":3', '"x":[{"id":9}],"hitCount":3'],
  ['a deopt reason', '"hitCount":3', '"deoptReason":"eager","hitCount":3'],
  ['white space', '"hitCount":3', '"hitCount": 3'],
  ['an exponent', '"hitCount":3', '"hitCount":3e0'],
  ['a child of another spelling', '[100,101]', '[100,101.0]'],
  ['an empty list of children', '"hitCount":1,"positionTicks"', '"hitCount":1,"children":[],"positionTicks"'],
  ['no ticks', '"positionTicks":[{"line":9,"ticks":3},{"line":10,"ticks":12}]', '"positionTicks":[]'],
  ['ticks turned round', '{"line":9,"ticks":3}', '{"ticks":3,"line":9}'],
  ['a tick with more to it', '{"line":9,"ticks":3}', '{"line":9,"ticks":3,"x":1}'],
];

for (const [what, from, to] of [['nothing odd', '', ''] as const, ...ODD]) {
  test(`nodes as V8 spells them, among them ${what}, read as JSON.parse reads them`, () => {
    const text = long().replace(from, to);
    assert.ok(from === '' || text !== long());
    const expected = readSlowly(text);
    for (const window of [200, 331, 1000, 1 << 20]) {
      for (const step of [7, 1 << 20]) {
        const recording = readOne(text, { window, step });
        assert.deepEqual(recording.dataQuality, []);
        assert.deepEqual(readingOf(recording), expected);
      }
    }
  });
}
