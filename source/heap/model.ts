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

/** Bytes by kind, as DevTools' statistics has them. */
export interface HeapTotals {
  /** Everything reachable, with native bytes. */
  size: number;
  code: number;
  strings: number;
  jsArrays: number;
  typedArrays: number;
  native: number;
  system: number;
  /** What is left: plain objects, closures and so on. */
  objects: number;
  detachedCount: number;
  detachedSize: number;
}

/** Constructor groups. `names[c]`; objects of one name from different source locations are different classes. */
export interface ClassTable {
  count: number;
  names: string[];
  /** Key equal between snapshots of one program: `script,line,column,name`, the first three empty where unknown. */
  keys: string[];
  /** Class of each node. */
  ofNode: Uint32Array;
  /** Nodes with a self size above 0 (DevTools leaves the others out of its groups). */
  instances: Uint32Array;
  selfSize: Float64Array;
  /** Topmost instances along each dominator path; null until the `retained` phase. */
  retainedSize: Float64Array | null;
  /** Smallest distance of an instance; null until the `distances` phase. */
  distance: Int32Array | null;
  /** 1 where the group is V8's or Node's own: hidden behind `.`. */
  internal: Uint8Array;
  /** Interface definitions in force, to be applied to another snapshot in a comparison. */
  interfaces: InterfaceDefinition[];
}

export interface InterfaceDefinition {
  name: string;
  properties: string[];
}

export interface DominatorTree {
  /** Immediate dominator of each node; the root's is itself. */
  dominator: Uint32Array;
  /** Bytes that would be freed with the node. */
  retainedSize: Float64Array;
  /** Nodes dominated by n: `child[firstChild[n]]` … `child[firstChild[n + 1] - 1]`, largest retained first. */
  firstChild: Uint32Array;
  child: Uint32Array;
}

/** Edges by target: the retainers of n are the edges `edge[first[n]]` to `edge[first[n + 1] - 1]`. */
export interface Retainers {
  first: Uint32Array;
  edge: Uint32Array;
}

/** What one open snapshot is at this moment: parts are null until their phase is reached. */
export interface HeapModel {
  /** Path as the user named it, or `-`. */
  file: string;
  /** When it was taken, in milliseconds since 1970; null or absent where that is not known. */
  taken?: number | null;
  bytes: number;
  dataQuality: string[];
  graph: HeapGraph;
  totals: HeapTotals;
  classes: ClassTable;
  /** Edges from the root; -5 where nothing leads there; 100,000,000 and more: only through V8's own roots. */
  distance: Int32Array | null;
  dominators: DominatorTree | null;
  retainers: Retainers | null;
}

/** `groups`: graph, totals, classes with counts and self sizes. `retained`: everything else of the model. */
export type HeapPhase = 'groups' | 'retained';

export interface HeapProgress {
  /** `nodes`, `edges`, `strings`, `groups`, `dominators`, … */
  phase: string;
  bytes: number;
  total: number | null;
}

/** One step of a retaining path: from `node` by `edge` to the next step's node. The last step has edge -1. */
export interface PathStep {
  node: number;
  edge: number;
}

/** Retainers that look alike, as one row. */
export interface RetainerRow {
  /** The nearest (smallest distance) of the edges in this row. */
  edge: number;
  /** Its source. */
  node: number;
  /** How many edges look the same: same edge type and name (any index for elements), same class of source. */
  count: number;
  distance: number;
  /** All of them are cut. */
  cut: boolean;
}

/** A reference that is thought away: one edge, or all that lead to its target and look like it, as `RetainerRow` has them. */
export interface EdgeCut {
  edge: number;
  alike: boolean;
}

/** Bytes that would go with references: with each alone, and with all of them at once. */
export interface Freed {
  each: number[];
  together: number;
}

export interface DuplicateString {
  /** A node with this value. */
  node: number;
  count: number;
  /** All bytes but one copy's. */
  wasted: number;
  bytes: number;
  /** Who holds most copies: class name and property, such as `Session.name`. */
  holder: string;
  /** So many of the `looked` copies that were looked at. */
  holderCount: number;
  looked: number;
}

export interface ContextRow {
  /** The context node; of several that one place in source makes, the heaviest. */
  node: number;
  retainedSize: number;
  /** How many scopes of that place there are, and what they retain together (none counted in another). */
  count: number;
  together: number;
  /** Closures that share it: node ordinals, at most 100. */
  closures: number[];
  closureCount: number;
  variables: ContextVariable[];
}

export interface ContextVariable {
  name: string;
  node: number;
  retainedSize: number;
}

export interface ListenerRow {
  /** The emitter, timer list, or event target. */
  node: number;
  kind: 'emitter' | 'event-target' | 'timers' | 'async-context';
  name: string;
  event: string;
  count: number;
  retainedSize: number;
  /** One of the listeners, -1 if none is known. */
  sample: number;
}

export interface CollectionRow {
  node: number;
  kind: 'Map' | 'Set' | 'Array' | 'Object' | 'WeakMap' | 'WeakSet';
  entries: number;
  /** True where the entries are numbers, which leave no trace but the room they take: there may be fewer. */
  atMost: boolean;
  capacity: number;
  retainedSize: number;
  /** Class of most entries. */
  holds: string;
}

/** Objects of one class among those that a list leaves out. */
export interface SiblingRow {
  name: string;
  count: number;
  retainedSize: number;
}

export interface DetachedRow {
  node: number;
  retainedSize: number;
  /** Nodes of the same tree, or alike, in this row. */
  count: number;
  path: PathStep[];
}

export interface RealmRow {
  /** The object that the program has of it: a vm context's, a page's window; of several the heaviest. */
  node: number;
  /** `https://example.com` of a page, `vm context`, or `program`. */
  origin: string;
  /** Realms alike: of one origin, running the same scripts, with the same names on their globals. */
  count: number;
  retainedSize: number;
  /** Functions made in them by code of these scripts, most first. */
  functions: number;
  scripts: string[];
  /** What the program put on the global. */
  globals: string[];
  path: PathStep[];
}

export interface GlobalRow {
  /** `global` or the module's file name. */
  scope: string;
  name: string;
  /** Of several of one name and file (a module loaded more than once): the heaviest. */
  node: number;
  count: number;
  /** Of all of them. */
  retainedSize: number;
}

export interface ClassDifference {
  name: string;
  key: string;
  /** Objects in the last snapshot whose ids the one before it does not have, and the other way round. */
  newCount: number;
  deletedCount: number;
  newSize: number;
  deletedSize: number;
  /** What the new ones retain (topmost instances along each dominator path). */
  retainedByNew: number;
  /** Of three snapshots: made between the first and second and still there in the third. */
  survivors: number;
  survivorSize: number;
  survivorRetained: number;
}

/** What one place held in each of several snapshots, oldest first. */
export interface Growth {
  /** Things in it; the room there is for them where their number is not known. */
  counts: number[];
  /** Bytes that would be freed with it. */
  sizes: number[];
  /** Whether the counts are of things, and not of room. */
  known: boolean;
  /** It was made with room for all that is in it: it fills, and no more. */
  bounded?: boolean;
  /** It weighs more because others let go of what it holds: the heap as a whole has not grown by as much. */
  moved?: boolean;
}

/** New objects that hang from one place, or from places that are alike: one cause, one row. */
export interface LeakRow {
  /** The place: nearest old ancestor on the retaining path, in the last snapshot. Of several alike, the one that holds most. */
  holder: number;
  holders: Uint32Array;
  /** The edge from the holder to the first link, where the new objects are links of a list: -1 if it has none. Null: no list. */
  list: number | null;
  growth: Growth;
  className: string;
  count: number;
  retainedSize: number;
  path: PathStep[];
  pathText: string[];
  /** One of the new objects. */
  sample: number;
}

/** Made since the snapshot before, and made between the first two and still there, in `Comparison.since`. */
export const NEW = 1;
export const STAYED = 2;
export type Since = typeof NEW | typeof STAYED;

export interface Comparison {
  /** False where ids stand for different objects: then nothing here means anything. */
  sameProcess: boolean;
  classes: ClassDifference[];
  /** Of three, only places that go on growing: the rest of them let go of as much as came. */
  leaks: LeakRow[];
  /** Places that were left out for that. */
  steady: number;
  /** Per node of the last snapshot `NEW`, `STAYED` or 0: it was there from the beginning. */
  since: Uint8Array;
  newCount: number;
  deletedCount: number;
  sizeBefore: number;
  sizeAfter: number;
}

export interface AllocationSite {
  name: string;
  script: string;
  /** 1-based, null where unknown. */
  line: number | null;
  liveCount: number;
  liveBytes: number;
  totalCount: number;
  totalBytes: number;
}

/** Sort orders of object lists. */
export type ObjectSort = 'retained' | 'self' | 'distance' | 'id';

/** Questions whose answer may take time that grows with the snapshot: asked of the engine's thread. */
export interface HeapQueries {
  /**
   * Objects of a class, or of all classes (-1; synthetic nodes left out), largest first. With `only`, those that a comparison has
   * marked so.
   */
  objects(
    classIndex: number,
    sort: ObjectSort,
    limit: number,
    only?: { since: Uint8Array; mark: Since },
  ): Promise<Uint32Array>;
  /** Ordinal of the object with this snapshot id, -1 if there is none. */
  nodeWithId(id: number): Promise<number>;
  /** Objects whose name matches; at most `limit`, largest retained first. */
  search(text: string, limit: number): Promise<Uint32Array>;
  /** Shortest path root → node, by names a person knows, past what is cut. Empty: no path left. */
  path(node: number, cuts?: readonly EdgeCut[]): Promise<PathStep[]>;
  /** Retainers, alike ones in one row, nearest first; what is cut in rows of its own. */
  retainers(node: number, cuts?: readonly EdgeCut[]): Promise<RetainerRow[]>;
  /** What goes when references are removed. */
  freed(cuts: readonly EdgeCut[]): Promise<Freed>;
  /** What a node dominates beyond the `from` largest, by class. */
  siblings(node: number, from: number, limit: number): Promise<SiblingRow[]>;
  duplicates(limit: number): Promise<DuplicateString[]>;
  contexts(limit: number): Promise<ContextRow[]>;
  listeners(limit: number): Promise<ListenerRow[]>;
  collections(limit: number): Promise<CollectionRow[]>;
  detached(limit: number): Promise<DetachedRow[]>;
  globals(limit: number): Promise<GlobalRow[]>;
  realms(limit: number): Promise<RealmRow[]>;
  /** Allocation sites by live bytes; empty for a snapshot without traces. */
  allocationSites(limit: number): Promise<AllocationSite[]>;
  /** This snapshot is the last; the others come before it, oldest first (one or two). */
  compare(earlier: readonly OpenedHeap[]): Promise<Comparison>;
}

/** A snapshot that is open. `model` grows in place as phases are reached. */
export interface OpenedHeap {
  kind: 'heap';
  model: HeapModel;
  /** Resolves when the phase has been reached; rejects if the engine fails before that. */
  ready(phase: HeapPhase): Promise<void>;
  /** The phase reached last. */
  phase(): HeapPhase;
  query: HeapQueries;
  /** Frees the threads. Columns already in `model` stay readable. */
  close(): void;
}
