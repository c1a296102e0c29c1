import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byDominators, type FlameBox, layoutFlame, preorder } from '../../source/paint/flame-layout.ts';

/** A pre-order tree with children heaviest first, from random shares. */
function treeOf(shares: number[], levels: number) {
  const end: number[] = [];
  const total: number[] = [];
  let next = 0;
  const add = (value: number, level: number) => {
    const row = total.push(value) - 1;
    let left = value;
    let largest = value;
    for (let i = 0; level > 0 && i < 3; i++) {
      const part = Math.min(largest, left * (shares[next++ % shares.length] / 100));
      if (part < 1) break;
      left -= part;
      largest = part;
      add(part, level - 1);
    }
    end[row] = total.length;
  };
  add(10_000, levels);
  return { end: Int32Array.from(end), total: Float64Array.from(total) };
}

test('rows further down are where they are when all rows are laid out', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 95 }), { minLength: 1, maxLength: 40 }), (shares) => {
      const tree = preorder(treeOf(shares, 6));
      const all = layoutFlame(tree, 0, 120, 0, 8);
      for (const from of [1, 3, 5]) {
        const part = layoutFlame(tree, 0, 120, from, 2);
        for (const [i, box] of part.entries())
          assert.ok(i === 0 || box.row > part[i - 1].row || box.x0 >= part[i - 1].x1 - 1e-6);
        const wanted = all.filter(({ row }) => row >= from && row < from + 2);
        const key = ({ node, row, rest }: FlameBox) => `${row} ${node} ${rest}`;
        const found = new Map(part.map((box) => [key(box), box]));
        assert.deepEqual([...found.keys()].sort(), wanted.map(key).sort());
        for (const box of wanted) {
          const { x0, x1 } = found.get(key(box))!;
          assert.ok(Math.abs(x0 - box.x0) < 1e-6 && Math.abs(x1 - box.x1) < 1e-6);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('a box is as wide as its share, and lies within its parent', () => {
  const { end, total } = treeOf([60, 30, 20], 5);
  const boxes = layoutFlame(preorder({ end, total }), 0, 200, 0, 6);
  for (const box of boxes) {
    if (!box.rest) assert.ok(Math.abs(box.x1 - box.x0 - (total[box.node] / total[0]) * 200) < 1e-9);
    const parent = boxes.find(
      ({ node, row, rest }) => !rest && row === box.row - 1 && node < box.node && box.node < end[node],
    );
    assert.ok(box.row === 0 || (parent && parent.x0 <= box.x0 + 1e-9 && box.x1 <= parent.x1 + 1e-9));
  }
});

test('the end of a recursion 100,000 deep', () => {
  const depth = 100_000;
  const tree = { end: new Int32Array(depth).fill(depth), total: new Float64Array(depth).fill(5) };
  const boxes = layoutFlame(preorder(tree), 0, 80, depth - 10, 20);
  assert.deepEqual(
    boxes.map(({ row, x0, x1 }) => [row, x0, x1]),
    Array.from({ length: 10 }, (_, i) => [depth - 10 + i, 0, 80]),
  );
});

test('children past any number are one box of what they are together, beside what is the parent’s own', () => {
  const kids = 5000;
  const self = new Float64Array(kids + 2).fill(2);
  self[0] = 0;
  self[1] = 4000;
  const total = self.slice();
  total[1] = 4000 + 2 * kids;
  total[0] = total[1];
  const end = Int32Array.from({ length: kids + 2 }, (_, row) => (row < 2 ? kids + 2 : row + 1));
  const firstChild = Uint32Array.from({ length: kids + 3 }, (_, v) => (v === 0 ? 0 : v === 1 ? 1 : kids + 1));
  const tree = {
    dominator: new Uint32Array(kids + 2),
    retainedSize: total,
    firstChild,
    child: Uint32Array.from({ length: kids + 1 }, (_, i) => i + 1),
  };
  for (const [weighted, many] of [
    [byDominators(tree, self), kids],
    [preorder({ end, total, self }), 0],
  ] as const) {
    const [box] = layoutFlame(weighted, 0, 100, 2, 1);
    assert.deepEqual([box.rest, box.many, box.value, box.node], [true, many, 2 * kids, 2]);
    assert.ok(Math.abs(box.x1 - box.x0 - (100 * 10_000) / 14_000) < 1e-6);
  }
});
