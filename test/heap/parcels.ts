/** A thread that makes parcels while the makers of all that it allocates are tracked, and sends its heap snapshot in pieces. */
import { Session } from 'node:inspector';
import { parentPort } from 'node:worker_threads';

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

const session = new Session();
session.connect();
const chunks: string[] = [];
session.on('HeapProfiler.addHeapSnapshotChunk', (message) => chunks.push(message.params.chunk));
session.post('HeapProfiler.enable');
session.post('HeapProfiler.startTrackingHeapObjects', { trackAllocations: true });
const kept = packParcels(3000);
session.post('HeapProfiler.stopTrackingHeapObjects', { reportProgress: false });
session.disconnect();
parentPort?.postMessage({ text: chunks.join(''), kept: kept.length });
