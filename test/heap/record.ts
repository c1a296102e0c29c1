import { analyse } from '../../source/heap/engine.ts';
import type { HeapModel } from '../../source/heap/model.ts';
import { assemble } from '../../source/load/heapsnapshot/assemble.ts';
import { readSnapshot } from '../../source/load/heapsnapshot/reader.ts';
import { memoryBytes } from '../load/heapsnapshot/write.ts';
import { recorded } from './recorded.ts';

/** Runs a CommonJS program that calls `snapshot()` where its heap is to be recorded; the models, in that order. */
export async function recordHeaps(source: string): Promise<HeapModel[]> {
  const heaps = await recorded({
    node: process.execPath,
    name: 'program.cjs',
    source: `let taken = 0;
    const snapshot = () => require('node:v8').writeHeapSnapshot(taken++ + '.heapsnapshot');
    ${source}`,
  });
  return heaps.map(modelOfBytes);
}

/** The model of a snapshot's bytes. */
export function modelOfBytes(bytes: Uint8Array): HeapModel {
  return analyse(assemble(readSnapshot(memoryBytes(bytes))));
}
