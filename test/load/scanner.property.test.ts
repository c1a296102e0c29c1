import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readingOf, readOne } from './helpers.ts';
import { readSlowly } from './slow.ts';

const functionName = fc.oneof(
  fc.constantFrom('f', 'g', '', 'h}', '"', '\\', 'line\nbreak', '\u2028', 'é', '😀', '\ud800', '{"id":1}'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const frame = fc.record({
  functionName,
  scriptId: fc.constantFrom('3', '12'),
  url: fc.constantFrom('file:///a.js', 'node:fs', 'https://example.org/ü?q="1"'),
  lineNumber: fc.integer({ min: -1, max: 4000 }),
  columnNumber: fc.integer({ min: -1, max: 90 }),
});

/** A tree as picks: node i hangs from one of the nodes before it. */
const profile = fc
  .record({
    frames: fc.array(frame, { minLength: 1, maxLength: 5 }),
    tree: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(40), fc.boolean()), { maxLength: 14 }),
    idStep: fc.constantFrom(1, 3, 1_000_003, 900_000_000_000),
    byParent: fc.boolean(),
    samples: fc.array(fc.tuple(fc.nat(), fc.integer({ min: -60, max: 20_000_000 })), { maxLength: 30 }),
    fraction: fc.constantFrom(0, 0, 0, 0.25),
    start: fc.nat(10_000_000_000),
    after: fc.nat(5000),
  })
  .map(({ frames, tree, idStep, byParent, samples, fraction, start, after }) => {
    const idOf = (row: number) => (row + 1) * idStep;
    const nodes = [[0, 0, 0, false] as const, ...tree].map(([, pick, hitCount, ticked], row) => ({
      id: idOf(row),
      callFrame:
        row === 0
          ? { functionName: '(root)', scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 }
          : frames[pick % frames.length],
      hitCount,
      ...(byParent ? {} : { children: [] as number[] }),
      ...(ticked && { positionTicks: [{ line: 1 + (pick % 99), ticks: 1 + hitCount }] }),
    }));
    tree.forEach(([up], i) => {
      const row = up % (i + 1);
      if (byParent) Object.assign(nodes[i + 1], { parent: idOf(row) });
      else (nodes[row] as { children: number[] }).children.push(idOf(i + 1));
    });
    const timeDeltas = samples.map(([, delta]) => delta + fraction);
    const span = timeDeltas.reduce((sum, delta) => sum + delta, 0);
    return {
      nodes,
      startTime: start,
      endTime: start + Math.max(0, span) + after,
      samples: samples.map(([pick]) => idOf(pick % (nodes.length + 1))),
      timeDeltas,
    };
  });

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, order: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffled(item, order)] as const);
  const turn = entries.length === 0 ? 0 : order % entries.length;
  const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
  return Object.fromEntries(order % 2 === 0 ? turned : turned.reverse());
}

const escaped = (text: string) =>
  text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

test('the byte scanner reads what JSON.parse reads, in any key order, window and chunk size', () => {
  fc.assert(
    fc.property(
      profile,
      fc.nat(11),
      fc.constantFrom('', ' ', '\n\t'),
      fc.boolean(),
      fc.integer({ min: 1, max: 64 }),
      fc.integer({ min: 64, max: 300 }),
      (made, order, indent, ascii, step, window) => {
        const json = JSON.stringify(shuffled(made, order), null, indent);
        const text = ascii ? escaped(json) : json;
        const expected = readSlowly(text);
        assert.deepEqual(readingOf(readOne(text, { step, window })), expected);
        assert.deepEqual(readingOf(readOne(text)), expected);
      },
    ),
    { numRuns: 400 },
  );
});
