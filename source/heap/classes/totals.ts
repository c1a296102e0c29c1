import type { HeapGraph } from '../graph/columns.ts';
import { CODE, CONS_STRING, HIDDEN, NATIVE, SLICED_STRING, STRING } from '../graph/kinds.ts';
import { findString } from '../graph/strings.ts';
import type { HeapTotals } from '../model.ts';

/** Bytes by kind, after owned sizes have gone to their owners (DevTools' statistics, in the same order of tests). */
export function measureTotals(graph: HeapGraph): HeapTotals {
  const { nodeCount, nodeType, nodeName, selfSize, detachedness, strings } = graph;
  const bufferData = findString(strings, 'system / JSArrayBufferData');
  const array = findString(strings, 'Array');
  const totals: HeapTotals = {
    size: graph.extraNativeBytes,
    code: 0,
    strings: 0,
    jsArrays: 0,
    typedArrays: 0,
    native: graph.extraNativeBytes,
    system: 0,
    objects: 0,
    detachedCount: 0,
    detachedSize: 0,
  };
  for (let v = 0; v < nodeCount; v++) {
    const size = selfSize[v];
    const type = nodeType[v];
    if (detachedness[v] === 2) {
      totals.detachedCount++;
      totals.detachedSize += size;
    }
    if (size === 0) continue;
    totals.size += size;
    if (type === HIDDEN) totals.system += size;
    else if (type === NATIVE) {
      totals.native += size;
      if (nodeName[v] === bufferData) totals.typedArrays += size;
    } else if (type === CODE) totals.code += size;
    else if (type === CONS_STRING || type === SLICED_STRING || type === STRING) totals.strings += size;
    else if (nodeName[v] === array) totals.jsArrays += size;
  }
  const { code, strings: text, jsArrays, native, system } = totals;
  totals.objects = Math.max(0, totals.size - code - text - jsArrays - native - system);
  return totals;
}
