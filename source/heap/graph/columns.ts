/**
 * What a heap snapshot is, once read: columns indexed by node ordinal (0 … nodeCount - 1) and by edge index.
 *
 * Every array stands on a `SharedArrayBuffer`: the screens' thread reads rows out of the very columns that the
 * engine's threads filled. An object per node or edge is never made; `node` below always means an ordinal and `edge` an
 * index into the edge columns.
 */
export interface HeapGraph {
  nodeCount: number;
  edgeCount: number;
  /** Ordinal of the root: 0 in every file V8 writes. */
  root: number;
  /** A code of `NODE_TYPES` (kinds.ts), or beyond its end for kinds this version does not know. */
  nodeType: Uint8Array;
  /** Names of all node types: `NODE_TYPES`, then the unknown ones of this file. */
  nodeTypeNames: string[];
  /** Index into `strings`. */
  nodeName: Uint32Array;
  /** Snapshot object id, shown as `@12345`; stable between snapshots of one process. */
  nodeId: Uint32Array;
  /** Bytes. A hidden or array node with exactly one owner has given its bytes to that owner (`ownership.ts`). */
  selfSize: Float64Array;
  /** The edges of node n are `firstEdge[n]` to `firstEdge[n + 1] - 1`; `nodeCount + 1` entries. */
  firstEdge: Uint32Array;
  /** 0 unknown, 1 attached, 2 detached; propagated through native nodes. */
  detachedness: Uint8Array;
  /** Allocation trace of the node (`.heaptimeline`), 0 for none; null where the file has no such field. */
  traceNode: Uint32Array | null;
  /** Low four bits: a code of `EDGE_TYPES` (kinds.ts). High bits: `EPHEMERON_*` flags. */
  edgeType: Uint8Array;
  /** Index of an element or hidden edge; index into `strings` for every other type. */
  edgeName: Uint32Array;
  /** Ordinal of the node pointed to. */
  edgeTarget: Uint32Array;
  strings: StringColumns;
  locations: LocationColumns;
  /** Bytes V8 knows of outside the nodes (`extra_native_bytes`). */
  extraNativeBytes: number;
  /** Allocation traces; null where the snapshot was taken without them. */
  allocations: AllocationColumns | null;
}

/** The JSON string table as the file has it, quotes and escapes included: decoded when shown (`strings.ts`). */
export interface StringColumns {
  count: number;
  bytes: Uint8Array;
  /** String i starts at `bytes[offset[i]]` and runs to its closing quote; `count + 1` entries, the last past the end. */
  offset: Uint32Array;
  /** Strings the engine made (`Detached …`): index `count + i`. */
  extra: string[];
}

/** Where closures and constructors stand in source, ascending by node. Lines and columns are 0-based. */
export interface LocationColumns {
  count: number;
  node: Uint32Array;
  script: Uint32Array;
  line: Uint32Array;
  column: Uint32Array;
}

/** `.heaptimeline`: who allocated. Row 0 of the tree is its root. */
export interface AllocationColumns {
  functionCount: number;
  /** Indexes into `strings`. */
  functionName: Uint32Array;
  scriptName: Uint32Array;
  scriptId: Uint32Array;
  /** 0-based, 0xffffffff where unknown. */
  line: Uint32Array;
  column: Uint32Array;
  treeCount: number;
  /** V8's trace node id: what `HeapGraph.traceNode` holds. */
  treeId: Uint32Array;
  treeFunction: Uint32Array;
  /** Row of this tree; always smaller than the row itself. Row 0: 0. */
  treeParent: Uint32Array;
  treeCountAllocated: Uint32Array;
  treeBytesAllocated: Float64Array;
  /** Timeline samples: microseconds, and the last object id assigned by then. */
  sampleTime: Float64Array;
  sampleLastId: Uint32Array;
}
