import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { analyse } from '../../source/heap/engine.ts';
import { findAllocationSites } from '../../source/heap/holdings/allocations.ts';
import { assemble } from '../../source/load/heapsnapshot/assemble.ts';
import { readSnapshot } from '../../source/load/heapsnapshot/reader.ts';
import { encode, memoryBytes } from '../load/heapsnapshot/write.ts';
import { modelOf } from './build.ts';

test('an allocation timeline opens as a snapshot that knows who allocated what is alive', async () => {
  // A thread of its own: the heap of this one holds all that the tests have loaded.
  const parcels = new Worker(new URL('parcels.ts', import.meta.url), { execArgv: [] });
  const [{ text, kept }] = await once(parcels, 'message');
  assert.equal(kept, 3000);
  const bytes = encode(text);
  const raw = readSnapshot(memoryBytes(bytes));
  const model = analyse(assemble(raw));
  assert.deepEqual(raw.dataQuality, []);
  const { allocations, traceNode } = model.graph;
  assert.ok(allocations && traceNode);
  assert.ok(allocations.sampleTime.length > 0);
  for (let t = 1; t < allocations.treeCount; t++) assert.ok(allocations.treeParent[t] < t);
  const sites = findAllocationSites(model, 1000);
  // V8 counts an object under the constructor, and under its caller once that is inlined there; how many it still knows is its own affair.
  const isOurs = (name: string) => name === 'packParcels' || name === 'Parcel';
  const ours = sites.filter((row) => isOurs(row.name));
  const counted = (of: 'liveCount' | 'totalCount') => ours.reduce((sum, row) => sum + row[of], 0);
  const written = countsIn(text, isOurs);
  assert.ok(written.total >= 1000, JSON.stringify(ours));
  assert.deepEqual({ live: counted('liveCount'), total: counted('totalCount') }, written);
  for (const site of ours) {
    assert.match(site.script, /parcels\.ts/);
    assert.ok(site.line! > 0);
  }
  for (let i = 1; i < sites.length; i++) assert.ok(sites[i - 1].liveBytes >= sites[i].liveBytes);
});

/** What a file's own tree of allocations says of some functions, read the plain way. */
function countsIn(text: string, isOurs: (name: string) => boolean): { live: number; total: number } {
  const { snapshot, nodes, trace_function_infos: infos, trace_tree: tree, strings } = JSON.parse(text);
  const { node_fields: fields, trace_function_info_fields: infoFields } = snapshot.meta;
  const nameAt = (row: number) => strings[infos[row * infoFields.length + infoFields.indexOf('name')]];
  const own = new Set<number>();
  let total = 0;
  const left = [tree];
  for (let list = left.pop(); list; list = left.pop())
    for (let i = 0; i < list.length; i += 5) {
      if (isOurs(nameAt(list[i + 1]))) {
        own.add(list[i]);
        total += list[i + 2];
      }
      left.push(list[i + 4]);
    }
  let live = 0;
  for (let i = fields.indexOf('trace_node_id'); i < nodes.length; i += fields.length)
    if (own.has(nodes[i])) live++;
  return { live, total };
}

test('a snapshot without traces has no sites', () => {
  assert.deepEqual(findAllocationSites(modelOf([{ type: 'synthetic', name: '' }]), 10), []);
});
