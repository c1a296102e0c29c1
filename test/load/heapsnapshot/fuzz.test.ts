import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diagnoseHeap } from '../../../source/diagnose/heap/diagnose.ts';
import { compare } from '../../../source/heap/comparison/compare.ts';
import { analyse } from '../../../source/heap/engine.ts';
import { heapReport } from '../../../source/heap/summary.ts';
import { InputError } from '../../../source/load/errors.ts';
import { assemble } from '../../../source/load/heapsnapshot/assemble.ts';
import { readSnapshot } from '../../../source/load/heapsnapshot/reader.ts';
import { seededHeap } from '../../heap/seeded.ts';
import { encode, memoryBytes, plan } from './write.ts';

/** Everything a report would do with it. */
function exercise(bytes: Uint8Array) {
  const model = analyse(assemble(readSnapshot(memoryBytes(bytes))));
  assert.equal(model.dominators!.child.length, model.graph.nodeCount - 1);
  assert.ok(diagnoseHeap(model).length > 0);
  heapReport(model, 20);
  compare(model, [model]);
}

test('whatever bytes are changed, it is one clear line or a result, never a crash', () => {
  const bases = [1, 2, 3].map((seed) => {
    const { nodes, locations } = seededHeap(seed);
    return encode(plan(nodes, { locations }));
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...bases),
      fc.array(
        fc.record({
          at: fc.nat(2 ** 30),
          with: fc.constantFrom(...encode('0123456789,,]["{}:\\\n- \u00ff')),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      (base, changes) => {
        const bytes = base.slice();
        for (const change of changes) bytes[change.at % bytes.length] = change.with;
        try {
          exercise(bytes);
        } catch (error) {
          assert.ok(error instanceof InputError, String((error as Error).stack));
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('numbers that lie about each other: counts, targets, names, types', () => {
  const { nodes, locations } = seededHeap(4);
  const base = plan(nodes, { locations });
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          list: fc.constantFrom('nodes', 'edges', 'locations'),
          at: fc.nat(2 ** 20),
          value: fc.oneof(fc.nat(300), fc.constantFrom(2 ** 31, 2 ** 32 - 1, 2 ** 32, 1e15)),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      (changes) => {
        const lying = structuredClone(base) as unknown as Record<string, number[]>;
        for (const { list, at, value } of changes) lying[list][at % lying[list].length] = value;
        try {
          exercise(encode(lying));
        } catch (error) {
          assert.ok(error instanceof InputError, String((error as Error).stack));
        }
      },
    ),
    { numRuns: 1500 },
  );
});
