import type { AllocationColumns, HeapGraph, LocationColumns } from '../../heap/graph/columns.ts';
import { propagateDetachedness } from '../../heap/holdings/detached.ts';
import { borrowZeros, giveBack, release } from '../../heap/scratch.ts';
import { sharedFloats, sharedUints } from '../columns.ts';
import { checkSizes } from './checks.ts';
import type { RawSnapshot } from './reader.ts';
import { findRoot } from './root.ts';

/**
 * Builds the graph of a raw snapshot: edges by node, locations by node, detachedness propagated. Adds to its `dataQuality`.
 *
 * @param sized called as soon as edges and sizes are final, before locations and detachedness
 */
export function assemble(raw: RawSnapshot, sized?: (graph: HeapGraph) => void): HeapGraph {
  const { header, nodes, nodeCount, edges, dataQuality } = raw;
  const edgeCount = sumEdgeCounts(raw);
  const broken = edges.broken[0];
  if (broken > 0) dataQuality.push(`${broken} edges point to no node; they were left out.`);
  checkSizes(raw);
  const graph: HeapGraph = {
    nodeCount,
    edgeCount,
    root: findRoot(raw, edgeCount),
    nodeType: nodes.type.subarray(0, nodeCount),
    nodeTypeNames: header.nodeTypeNames,
    nodeName: nodes.name.subarray(0, nodeCount),
    nodeId: nodes.id.subarray(0, nodeCount),
    selfSize: nodes.size.subarray(0, nodeCount),
    firstEdge: nodes.firstEdge.subarray(0, nodeCount + 1),
    detachedness: nodes.detachedness.subarray(0, nodeCount),
    traceNode: nodes.trace ? nodes.trace.subarray(0, nodeCount) : null,
    edgeType: edges.type.subarray(0, edgeCount),
    edgeName: edges.name.subarray(0, edgeCount),
    edgeTarget: edges.target.subarray(0, edgeCount),
    strings: raw.strings,
    locations: NOWHERE,
    extraNativeBytes: header.extraNativeBytes,
    allocations: null,
  };
  sized?.(graph);
  graph.locations = locationColumns(raw);
  graph.allocations = allocationColumns(raw);
  propagateDetachedness(graph, header.detachednessAt !== -1);
  return graph;
}

const NOWHERE: LocationColumns = {
  count: 0,
  node: new Uint32Array(0),
  script: new Uint32Array(0),
  line: new Uint32Array(0),
  column: new Uint32Array(0),
};

/** Turns edge counts into first edges, in place, never past the edges there are. */
function sumEdgeCounts({ nodes, nodeCount, edgeCount, dataQuality }: RawSnapshot): number {
  const { firstEdge } = nodes;
  let sum = 0;
  for (let v = 1; v <= nodeCount; v++) {
    sum += firstEdge[v];
    firstEdge[v] = Math.min(sum, edgeCount);
  }
  if (sum !== edgeCount) {
    dataQuality.push(`Its nodes declare ${sum} edges; the file has ${edgeCount}.`);
  }
  return Math.min(sum, edgeCount);
}

/** Ascending by node; of two for one node the later counts. */
function locationColumns(raw: RawSnapshot): LocationColumns {
  const { locationFields, nodeFields } = raw.header;
  const width = locationFields.length;
  const at = ['object_index', 'script_id', 'line', 'column'].map((name) => locationFields.indexOf(name));
  const { locations } = raw;
  const usable = width > 0 && !at.includes(-1);
  const rows = usable ? Math.floor(locations.length / width) : 0;
  // Row + 1 of each node: V8 writes them in no particular order.
  const rowOf = borrowZeros(raw.nodeCount + 1);
  let count = 0;
  let nowhere = 0;
  for (let r = 0; r < rows; r++) {
    const node = locations[r * width + at[0]] / nodeFields;
    if (!Number.isInteger(node) || node >= raw.nodeCount) {
      nowhere++;
      continue;
    }
    if (rowOf[node] === 0) count++;
    rowOf[node] = r + 1;
  }
  if (nowhere > 0)
    raw.dataQuality.push(`${nowhere} of ${rows} source locations belong to no node; they were left out.`);
  const columns = {
    node: sharedUints(count),
    script: sharedUints(count),
    line: sharedUints(count),
    column: sharedUints(count),
  };
  for (let v = 0, i = 0; i < count; v++) {
    if (rowOf[v] === 0) continue;
    const base = (rowOf[v] - 1) * width;
    columns.node[i] = v;
    columns.script[i] = locations[base + at[1]];
    columns.line[i] = locations[base + at[2]];
    columns.column[i++] = locations[base + at[3]];
  }
  giveBack(rowOf);
  release(locations);
  return { count, ...columns };
}

function allocationColumns(raw: RawSnapshot): AllocationColumns | null {
  const { traceTree, traceFunctions, samples } = raw;
  const { traceFunctionFields: fields, sampleFields } = raw.header;
  if (!traceTree || traceTree.count === 0) return null;
  const width = Math.max(1, fields.length);
  const functionCount = Math.floor(traceFunctions.length / width);
  const column = (name: string, shift = 0) => {
    const at = fields.indexOf(name);
    const values = sharedUints(functionCount);
    for (let f = 0; f < functionCount; f++) {
      values[f] = at === -1 ? 0 : traceFunctions[f * width + at] + shift;
    }
    return values;
  };
  const sampleWidth = Math.max(1, sampleFields.length);
  const sampleCount = Math.floor(samples.length / sampleWidth);
  const sampleTime = sharedFloats(sampleCount);
  const sampleLastId = sharedUints(sampleCount);
  for (let s = 0; s < sampleCount; s++) {
    sampleTime[s] = samples[s * sampleWidth + Math.max(0, sampleFields.indexOf('timestamp_us'))];
    sampleLastId[s] = samples[s * sampleWidth + Math.max(0, sampleFields.indexOf('last_assigned_id'))];
  }
  return {
    functionCount,
    functionName: column('name'),
    scriptName: column('script_name'),
    scriptId: column('script_id'),
    // V8 writes lines and columns here from 1, and 0 for unknown.
    line: column('line', -1),
    column: column('column', -1),
    treeCount: traceTree.count,
    treeId: traceTree.id,
    treeFunction: traceTree.functionIndex,
    treeParent: traceTree.parent,
    treeCountAllocated: traceTree.allocations,
    treeBytesAllocated: traceTree.bytes,
    sampleTime,
    sampleLastId,
  };
}
