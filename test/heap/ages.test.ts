import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageOf, isBefore } from '../../source/heap/suspects/ages.ts';
import type { Suspect } from '../../source/heap/suspects/suspect.ts';
import { modelOf, type PlannedNode } from './build.ts';

const MANY = 60;

test('what a table holds is before what was allocated after it, and not the other way round', () => {
  const list = (first: number, to: number): PlannedNode => ({
    type: 'object',
    name: 'Array',
    edges: Array.from({ length: MANY }, (_, i) => ({ type: 'element', name: i, to: to + i })),
    id: first,
  });
  const things = (name: string, first: number): PlannedNode[] =>
    Array.from({ length: MANY }, (_, i) => ({
      type: 'object',
      name,
      size: 16,
      id: first + 2 * i,
      edges: [],
    }));
  const model = modelOf([
    {
      type: 'synthetic',
      name: '',
      edges: [
        { type: 'property', name: 'table', to: 1 },
        { type: 'property', name: 'open', to: 2 },
      ],
    },
    list(99, 3),
    list(999, 3 + MANY),
    ...things('Town', 101),
    ...things('Visit', 1001),
  ]);
  const suspect = (node: number) =>
    ({
      kind: 'single',
      node,
      retainedSize: 0,
      contents: { classIndex: -1, sample: -1 },
    }) as unknown as Suspect;
  const [table, open] = [ageOf(model, suspect(1))!, ageOf(model, suspect(2))!];
  assert.deepEqual([isBefore(table, open), isBefore(open, table)], [true, false]);
  assert.equal(ageOf(model, suspect(3)), null);
});

test('what goes on being allocated is no table, whatever is newer', () => {
  const age = (from: number, to: number, lasts: boolean) => ({
    ids: Float64Array.from({ length: 100 }, (_, i) => from + ((to - from) * i) / 100),
    lasts,
  });
  const leak = age(50, 100, true);
  // Some of a table is among what came later.
  const late = age(60, 100, false).ids.filter((_, i) => i % 5 === 0);
  const table = { ids: Float64Array.from([...age(0, 40, false).ids, ...late]), lasts: false };
  assert.deepEqual([isBefore(table, leak), isBefore(leak, table)], [true, false]);
  const cache = age(90, 100, true);
  assert.equal(isBefore(age(20, 100, true), cache), false);
  assert.equal(isBefore(age(20, 100, false), cache), true);
});
