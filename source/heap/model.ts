import type { Comparison, Since } from './comparison/model.ts';
import type { HeapGraph } from './graph/columns.ts';
import type {
  AllocationSite,
  CollectionRow,
  ContextRow,
  DetachedRow,
  DuplicateString,
  EdgeCut,
  Freed,
  GlobalRow,
  ListenerRow,
  PathStep,
  RealmRow,
  RetainerRow,
  SiblingRow,
} from './rows.ts';

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

/** Sort orders of object lists. */
export type ObjectSort = 'retained' | 'self' | 'distance' | 'id';

/** What heaps are usually full of, most first. */
export interface HoldingQueries {
  duplicates(limit: number): Promise<DuplicateString[]>;
  contexts(limit: number): Promise<ContextRow[]>;
  listeners(limit: number): Promise<ListenerRow[]>;
  collections(limit: number): Promise<CollectionRow[]>;
  detached(limit: number): Promise<DetachedRow[]>;
  globals(limit: number): Promise<GlobalRow[]>;
  realms(limit: number): Promise<RealmRow[]>;
  /** Allocation sites by live bytes; empty for a snapshot without traces. */
  allocationSites(limit: number): Promise<AllocationSite[]>;
}

/** Questions whose answer may take time that grows with the snapshot: asked of the engine's thread. */
export interface HeapQueries extends HoldingQueries {
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
