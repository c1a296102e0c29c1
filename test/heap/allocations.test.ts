import assert from 'node:assert/strict';
import { Session } from 'node:inspector';
import { test } from 'node:test';
import { analyse } from '../../source/heap/engine.ts';
import { findAllocationSites } from '../../source/heap/holdings/allocations.ts';
import { assemble } from '../../source/load/heapsnapshot/assemble.ts';
import { readSnapshot } from '../../source/load/heapsnapshot/reader.ts';
import { encode, memoryBytes } from '../load/heapsnapshot/write.ts';
import { modelOf } from './build.ts';

class Parcel {
  weight: number;
  constructor(weight: number) {
    this.weight = weight + 0.5;
  }
}

function packParcels(count: number): Parcel[] {
  const parcels: Parcel[] = [];
  for (let i = 0; i < count; i++) parcels.push(new Parcel(i));
  return parcels;
}

test('an allocation timeline opens as a snapshot that knows who allocated what is alive', () => {
  const session = new Session();
  session.connect();
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', (message) => chunks.push(message.params.chunk));
  session.post('HeapProfiler.enable');
  session.post('HeapProfiler.startTrackingHeapObjects', { trackAllocations: true });
  const kept = packParcels(3000);
  session.post('HeapProfiler.stopTrackingHeapObjects', { reportProgress: false });
  session.disconnect();
  assert.equal(kept.length, 3000);
  const bytes = encode(chunks.join(''));
  const raw = readSnapshot(memoryBytes(bytes));
  const model = analyse(assemble(raw));
  assert.deepEqual(raw.dataQuality, []);
  const { allocations, traceNode } = model.graph;
  assert.ok(allocations && traceNode);
  assert.ok(allocations.sampleTime.length > 0);
  for (let t = 1; t < allocations.treeCount; t++) assert.ok(allocations.treeParent[t] < t);
  const sites = findAllocationSites(model, 1000);
  // V8 counts an object under the constructor, and under its caller once that is inlined there.
  const ours = sites.filter((row) => row.name === 'packParcels' || row.name === 'Parcel');
  const counted = (of: 'liveCount' | 'totalCount') => ours.reduce((sum, row) => sum + row[of], 0);
  assert.ok(counted('liveCount') >= 3000 && counted('totalCount') >= 3000, JSON.stringify(ours));
  for (const site of ours) {
    assert.match(site.script, /allocations\.test/);
    assert.ok(site.line! > 0);
  }
  for (let i = 1; i < sites.length; i++) assert.ok(sites[i - 1].liveBytes >= sites[i].liveBytes);
});

test('a snapshot without traces has no sites', () => {
  assert.deepEqual(findAllocationSites(modelOf([{ type: 'synthetic', name: '' }]), 10), []);
});
