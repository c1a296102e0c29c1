import assert from 'node:assert/strict';
import test from 'node:test';
import { isMinified, readSourceMap, segmentAt } from '../../source/files/source-map.ts';

const map = (mappings: unknown, more: object = {}) =>
  JSON.stringify({ version: 3, sources: ['a.ts', 'b.ts'], names: ['parse'], mappings, ...more });

/** Segments as `line:column source line:column name`. */
function rows(json: string): string[] | null {
  const read = readSourceMap(json);
  if (read === null) return null;
  const found: string[] = [];
  for (let line = 0; line + 1 < read.lineStart.length; line++)
    for (let k = read.lineStart[line]; k < read.lineStart[line + 1]; k++)
      found.push(
        `${line}:${read.column[k]} ${read.sources[read.source[k]] ?? '-'} ${read.line[k]}:${read.originalColumn[k]} ${read.names[read.name[k]] ?? ''}`.trim(),
      );
  return found;
}

test('decodes segments of one, four and five fields, over lines', () => {
  assert.deepEqual(rows(map('AAAA,IAAIA;;ACCA,C')), [
    '0:0 a.ts 0:0',
    '0:4 a.ts 0:4 parse',
    '2:0 b.ts 1:4',
    '2:1 - -1:-1',
  ]);
  // Numbers of several digits, and steps back.
  assert.deepEqual(rows(map('gkxHAAgkxH,CAADhkxH')), ['0:123456 a.ts 0:123456', '0:123457 a.ts 0:123455']);
});

test('refuses what is no map, and leaves out what a segment cannot be of', () => {
  for (const bad of [
    '{',
    '[]',
    'null',
    '{"sections":1}',
    map(7),
    map('A~'),
    map('AA'),
    map('AAA'),
    map('AAAAAA'),
    map('D'),
    map('ggggggggggggggA'),
    map('g'),
  ])
    assert.equal(readSourceMap(bad), null, bad);
  assert.deepEqual(rows(map('AEAA,CAAAC')), ['0:0 - -1:-1', '0:1 - -1:-1']);
  assert.deepEqual(rows(map('AAAA', { sources: [null] })), ['0:0 - -1:-1']);
  assert.deepEqual(rows(`)]}'\n${map('AAAA', { sourceRoot: 'src' })}`), ['0:0 src/a.ts 0:0']);
});

test('joins the parts of an index map, and sorts what is out of order', () => {
  const part = (source: string) => ({ version: 3, sources: [source], names: [], mappings: 'AAAA;AACA' });
  const sections = [
    { offset: { line: 0, column: 0 }, map: part('x.ts') },
    { offset: { line: 1, column: 5 }, map: part('y.ts') },
    { offset: { line: 3, column: 0 }, url: 'elsewhere.map' },
    { offset: { line: 2e9, column: 0 }, map: part('far.ts') },
  ];
  assert.deepEqual(rows(JSON.stringify({ version: 3, sections })), [
    '0:0 x.ts 0:0',
    '1:0 x.ts 1:0',
    '1:5 y.ts 0:0',
    '2:0 y.ts 1:0',
  ]);
  assert.deepEqual(rows(map('IAAI,FAAF')), ['0:2 a.ts 0:2', '0:4 a.ts 0:4']);
});

test('finds the segment of a column, and minified lines', () => {
  const read = readSourceMap(map('IAAA,IACA,IACA;AACA'))!;
  assert.deepEqual(
    [0, 3, 4, 7, 8, 99].map((column) => segmentAt(read, 0, column)),
    [-1, -1, 0, 0, 1, 2],
  );
  assert.deepEqual([segmentAt(read, 1, 5), segmentAt(read, 2, 0), segmentAt(read, -1, 0)], [3, -1, -1]);
  assert.equal(isMinified(read, 0), false);
  assert.equal(isMinified(readSourceMap(map('AAAA,CACA,CACA,CACA,CACA'))!, 0), true);
});
