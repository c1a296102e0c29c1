/** The arrows of the house: who may import whom, and no files in a circle. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circles, imports, roomOf, rooms } from './support/imports.ts';

/** What each room may import beside itself. */
const MAY: Record<string, readonly string[]> = {
  format: [],
  cpu: ['format'],
  waits: ['cpu', 'format'],
  heap: ['cpu', 'format'],
  compare: ['cpu', 'heap', 'format'],
  files: ['format'],
  load: ['files', 'waits', 'cpu', 'heap', 'format'],
  experiment: ['waits', 'load', 'compare', 'cpu', 'heap', 'format'],
  diagnose: ['files', 'waits', 'compare', 'cpu', 'heap', 'format'],
  paint: ['waits', 'compare', 'cpu', 'heap', 'format'],
  report: ['waits', 'paint', 'diagnose', 'compare', 'cpu', 'heap', 'format'],
  screens: ['waits', 'report', 'paint', 'diagnose', 'compare', 'cpu', 'heap', 'format'],
  commands: [
    'waits',
    'screens',
    'report',
    'paint',
    'diagnose',
    'compare',
    'experiment',
    'load',
    'files',
    'cpu',
    'heap',
    'format',
  ],
};

const graph = imports();

test('rooms import only what is below them', () => {
  assert.ok(graph.size > 200, 'the files were found');
  const wrong = [...graph].flatMap(([file, targets]) =>
    targets
      .filter((target) => roomOf(target) !== roomOf(file) && !MAY[roomOf(file)]?.includes(roomOf(target)))
      .map((target) => `${file} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
  const unknown = [...rooms(graph).keys()].filter((room) => !(room in MAY));
  assert.deepEqual(unknown, [], 'a new room says in MAY what it may import');
});

test('what a room may import makes no circle of rooms', () => {
  assert.deepEqual(circles(new Map(Object.entries(MAY))), []);
});

test('no files lead back to themselves', () => {
  assert.deepEqual(circles(graph), []);
});

test('circles are found', () => {
  const of = (pairs: Record<string, string[]>) => circles(new Map(Object.entries(pairs)));
  assert.deepEqual(of({ a: ['b', 'd'], b: ['c'], c: ['a'], d: [] }), [['a', 'b', 'c']]);
  assert.deepEqual(of({ a: ['b'], b: [], c: ['c'] }), [['c']]);
});
