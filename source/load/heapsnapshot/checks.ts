import type { HeapGraph } from '../../heap/graph/columns.ts';
import { EDGE_TYPE_MASK, ELEMENT_EDGE, HIDDEN_EDGE, UNKNOWN_EDGE } from '../../heap/graph/kinds.ts';
import { borrow, borrowZeros, giveBack } from '../../heap/scratch.ts';
import type { RawSnapshot } from './reader.ts';

/** More than any machine's memory. */
const LARGEST = 2 ** 40;
/** Ids of up to so many times the number of nodes are compared in a bit set. V8 counts in twos and never reuses ids. */
const SPARSE = 64;

/** Sets impossible sizes to 0, which would spoil all sums. */
export function checkSizes({ nodes, nodeCount, dataQuality }: RawSnapshot): void {
  const { size } = nodes;
  let huge = 0;
  for (let v = 0; v < nodeCount; v++) {
    if (size[v] <= LARGEST) continue;
    huge++;
    size[v] = 0;
  }
  if (huge > 0)
    dataQuality.push(`${huge} nodes are larger than any machine's memory; they count as 0 bytes.`);
}

/**
 * Notes on types that the header does not list, names past the end of the string table, and duplicate ids. Nothing else waits for these checks.
 */
export function checkNames(graph: HeapGraph): string[] {
  const { nodeCount, nodeType, nodeName, nodeTypeNames, edgeCount, edgeType, edgeName, strings } = graph;
  const notes: string[] = [];
  const unlisted = nodeTypeNames.length - 1;
  // Names that `propagateDetachedness` adds follow the file's own.
  const named = strings.count + strings.extra.length;
  let unknown = 0;
  let unnamed = 0;
  for (let v = 0; v < nodeCount; v++) {
    if (nodeType[v] === unlisted) unknown++;
    if (nodeName[v] >= named) unnamed++;
  }
  if (unknown > 0) notes.push(`${unknown} nodes have a type that the header does not list.`);
  if (unnamed > 0) notes.push(`${unnamed} nodes have names past the end of the string table.`);
  const twice = repeatedIds(graph);
  if (twice > 0) {
    notes.push(
      `${twice} nodes have the id of another: an @id finds the first of them, and ids do not show what is new.`,
    );
  }
  let nameless = 0;
  let untyped = 0;
  for (let e = 0; e < edgeCount; e++) {
    const type = edgeType[e] & EDGE_TYPE_MASK;
    if (type === ELEMENT_EDGE || type === HIDDEN_EDGE) continue;
    if (type === UNKNOWN_EDGE) untyped++;
    if (edgeName[e] >= named) nameless++;
  }
  if (nameless > 0) notes.push(`${nameless} references have names past the end of the string table.`);
  if (untyped > 0) notes.push(`${untyped} references have an unknown type; they count as properties.`);
  return notes;
}

/** Number of nodes with the id of an earlier one. */
function repeatedIds({ nodeId: id, nodeCount }: HeapGraph): number {
  let largest = 0;
  for (let v = 0; v < nodeCount; v++) if (id[v] > largest) largest = id[v];
  let twice = 0;
  if (largest <= nodeCount * SPARSE) {
    const seen = borrowZeros((largest >>> 5) + 1);
    for (let v = 0; v < nodeCount; v++) {
      const bit = 1 << (id[v] & 31);
      if ((seen[id[v] >>> 5] & bit) !== 0) twice++;
      else seen[id[v] >>> 5] |= bit;
    }
    giveBack(seen);
    return twice;
  }
  const sorted = borrow(nodeCount);
  sorted.set(id.subarray(0, nodeCount));
  sorted.subarray(0, nodeCount).sort();
  for (let i = 1; i < nodeCount; i++) if (sorted[i] === sorted[i - 1]) twice++;
  giveBack(sorted);
  return twice;
}
