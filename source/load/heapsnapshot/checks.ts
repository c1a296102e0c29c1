import type { HeapGraph } from '../../heap/graph/columns.ts';
import { EDGE_TYPE_MASK, ELEMENT_EDGE, HIDDEN_EDGE, UNKNOWN_EDGE } from '../../heap/graph/kinds.ts';
import { borrow, borrowZeros, giveBack } from '../../heap/suspects/scratch.ts';
import type { RawSnapshot } from './reader.ts';

/** No object is so large: more than any machine has. */
const LARGEST = 2 ** 40;
/** Ids up to so many times the nodes are told apart by a bit each; V8 counts in twos, and goes on counting. */
const SPARSE = 64;

/** Sizes that cannot be, which all sums would be made of. */
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
 * Sentences on types that the header does not name, names past the end of the string table, and ids given twice: nothing that any other
 * work waits for.
 */
export function checkNames(graph: HeapGraph): string[] {
  const { nodeCount, nodeType, nodeName, nodeTypeNames, edgeCount, edgeType, edgeName, strings } = graph;
  const said: string[] = [];
  const unlisted = nodeTypeNames.length - 1;
  // The names that detachedness has made stand behind the file's own.
  const named = strings.count + strings.extra.length;
  let unknown = 0;
  let unnamed = 0;
  for (let v = 0; v < nodeCount; v++) {
    if (nodeType[v] === unlisted) unknown++;
    if (nodeName[v] >= named) unnamed++;
  }
  if (unknown > 0) said.push(`${unknown} nodes are of a type the header does not name.`);
  if (unnamed > 0) said.push(`${unnamed} nodes have names past the end of the string table.`);
  const twice = repeatedIds(graph);
  if (twice > 0) {
    said.push(
      `${twice} nodes have the id of another: an @id finds the first of them, and what is new cannot be told by it.`,
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
  if (nameless > 0) said.push(`${nameless} references have names past the end of the string table.`);
  if (untyped > 0)
    said.push(`${untyped} references are of a type that is not known; they count as properties do.`);
  return said;
}

/** Nodes whose id an earlier one has. */
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
