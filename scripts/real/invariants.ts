import assert from 'node:assert/strict';
import type { CpuModel } from '../../source/cpu/model.ts';
import { amount, bytes, plural } from '../../source/format/numbers.ts';
import type { HeapModel } from '../../source/heap/model.ts';

/** What must hold of any recording, whoever made it. Each gives what it saw, in words. */

/** Sums of many fractions differ in their last digits. */
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

const sum = (numbers: Iterable<number>) => {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
};

export function checkCpu(model: CpuModel): string {
  const { functions, categories, tree, wall, onCpu, recording } = model;
  const self = sum(functions.self);
  const equal = (a: number, b: number, what: string) => assert.ok(near(a, b), `${what}: ${a} and ${b}`);
  equal(self, wall, 'self times of all functions add up to the wall time');
  equal(self - categories.idle, onCpu, 'self times without idle add up to on-CPU time');
  equal(sum(Object.values(categories)), wall, 'categories add up to the wall time');
  equal(sum(tree.self), tree.total[0], 'self times of the tree add up to the total of its root');
  equal(sum(tree.samples), model.sampleCount, 'samples of the tree add up to all');
  for (let row = 1; row < tree.count; row++)
    assert.ok(
      tree.total[row] <= tree.total[tree.parent[row]] * (1 + 1e-9) + 1e-6,
      'no child has more than its caller',
    );
  for (const f of functions.order)
    assert.ok(functions.total[f] <= wall * (1 + 1e-9), 'no function has more than there is');
  assert.ok(onCpu > 0 && model.sampleCount > 0, 'there is something in it');
  return `${amount(onCpu, recording.kind)} on CPU in ${plural(model.sampleCount, 'sample')}`;
}

export function checkHeap({ graph, totals, classes, dominators }: HeapModel): string {
  assert.ok(dominators, 'it is whole');
  const sizes = sum(graph.selfSize);
  assert.equal(
    dominators.retainedSize[graph.root],
    sizes,
    "the root's retained size is the sum of all nodes",
  );
  assert.equal(totals.size, sizes + graph.extraNativeBytes, 'the total is the sum of all nodes');
  let sized = 0;
  for (const size of graph.selfSize) if (size > 0) sized++;
  assert.equal(sum(classes.instances), sized, 'counts of classes add up to the nodes');
  assert.equal(sum(classes.selfSize), sizes, 'sizes of classes add up to the total');
  for (let node = 0; node < graph.nodeCount; node++)
    assert.ok(
      dominators.retainedSize[node] >= graph.selfSize[node] &&
        dominators.retainedSize[node] <= dominators.retainedSize[dominators.dominator[node]],
      'a node retains itself, and less than its dominator',
    );
  return `${bytes(totals.size)} in ${plural(graph.nodeCount, 'node')}, ${plural(totals.detachedCount, 'detached node')}`;
}
