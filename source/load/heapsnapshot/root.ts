import { BROKEN_EDGE, SYNTHETIC } from '../../heap/graph/kinds.ts';
import { stringIs } from '../../heap/graph/strings.ts';
import type { RawSnapshot } from './reader.ts';

/**
 * The root: the node that the header names, or the first. Where that is not like V8's (synthetic, without a name), the one that is and holds the
 * `(GC roots)`, which is noted as a repair. Needs the edges of each node.
 */
export function findRoot(raw: RawSnapshot, edgeCount: number): number {
  const { header, nodeCount, dataQuality } = raw;
  const claimed = header.root;
  let root = claimed;
  if (!isRootLike(raw, claimed)) {
    for (let v = 0; v < nodeCount; v++) {
      if (!isRootLike(raw, v) || !holdsRoots(raw, v)) continue;
      root = v;
      break;
    }
  }
  if (header.oddRoot !== null) {
    dataQuality.push(
      `The header places the root at ${header.oddRoot}, where no node begins; node ${root} is used.`,
    );
  } else if (root !== claimed) {
    dataQuality.push(`Node ${claimed}, which the header calls the root, is not; node ${root} is used.`);
  } else if (raw.nodes.type[root] !== SYNTHETIC) {
    dataQuality.push(
      `Node ${root}, which the header calls the root, does not look like one, and no other node does.`,
    );
  }
  // Broken edges point to the root, where they change nothing.
  if (root !== claimed && raw.edges.broken[0] > 0) {
    const { type, target } = raw.edges;
    for (let e = 0; e < edgeCount; e++) if (type[e] === BROKEN_EDGE) target[e] = root;
  }
  return root;
}

/** By its empty name, or where the file has lost its names by the id that V8 gives it. */
function isRootLike({ nodes, strings }: RawSnapshot, node: number): boolean {
  if (nodes.type[node] !== SYNTHETIC) return false;
  const name = nodes.name[node];
  return name < strings.count ? stringIs(strings, name, '') : nodes.id[node] === 1;
}

function holdsRoots({ nodes, edges, strings }: RawSnapshot, node: number): boolean {
  const { firstEdge, type, name } = nodes;
  for (let e = firstEdge[node]; e < firstEdge[node + 1]; e++) {
    const target = edges.target[e];
    if (type[target] === SYNTHETIC && stringIs(strings, name[target], '(GC roots)')) return true;
  }
  return false;
}
