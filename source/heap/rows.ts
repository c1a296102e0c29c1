/** What questions to a heap are answered with: a row each of the tables on its screens. Nodes are ordinals of its graph, sizes are bytes. */

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
  /** Copies that are newer than an earlier snapshot of the process; all of them where none came before. */
  fresh: number;
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
