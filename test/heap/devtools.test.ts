import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { modelOf } from './build.ts';
import { SEEDS, seededHeap } from './seeded.ts';

type Row = [key: string, count: number, self: number, retained: number, distance: number];

/** Written by bench/heap-reference.ts. */
const figures: Record<string, { total: number; groups: Row[] }> = JSON.parse(
  readFileSync(new URL('../fixtures/heap/devtools.json', import.meta.url), 'utf8'),
);

test("constructor groups equal DevTools' own: count, self, retained, distance", () => {
  for (const seed of SEEDS) {
    const { nodes, locations } = seededHeap(seed);
    const { classes, totals } = modelOf(nodes, locations);
    const rows: Row[] = [];
    for (let c = 0; c < classes.count; c++) {
      if (classes.instances[c] === 0) continue;
      rows.push([
        classes.keys[c].replace(/^,,,/, ','),
        classes.instances[c],
        classes.selfSize[c],
        classes.retainedSize![c],
        classes.distance![c],
      ]);
    }
    rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
    assert.deepEqual(rows, figures[seed].groups, `seed ${seed}`);
    assert.equal(totals.size, figures[seed].total, `seed ${seed}`);
  }
});
