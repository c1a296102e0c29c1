/**
 * Node and edge kinds under fixed codes. A file's own numbering is in its `snapshot.meta` and differs between V8
 * versions; the reader translates it by name, so that everything behind it compares small constants.
 */
export const NODE_TYPES = [
  'hidden',
  'array',
  'string',
  'object',
  'code',
  'closure',
  'regexp',
  'number',
  'native',
  'synthetic',
  'concatenated string',
  'sliced string',
  'symbol',
  'bigint',
  'object shape',
  'wasm object',
] as const;

export const HIDDEN = 0;
export const ARRAY = 1;
export const STRING = 2;
export const OBJECT = 3;
export const CODE = 4;
export const CLOSURE = 5;
export const REGEXP = 6;
export const NUMBER = 7;
export const NATIVE = 8;
export const SYNTHETIC = 9;
export const CONS_STRING = 10;
export const SLICED_STRING = 11;
export const SYMBOL = 12;
export const BIGINT = 13;
export const OBJECT_SHAPE = 14;

/** Types of the engine's own nodes: code, hidden classes and the like. */
export const isEngineType = (type: number): boolean =>
  type === CODE || type === HIDDEN || type === OBJECT_SHAPE;

export const EDGE_TYPES = [
  'context',
  'element',
  'property',
  'internal',
  'hidden',
  'shortcut',
  'weak',
  'invisible',
] as const;

export const CONTEXT_EDGE = 0;
export const ELEMENT_EDGE = 1;
export const PROPERTY_EDGE = 2;
export const INTERNAL_EDGE = 3;
export const HIDDEN_EDGE = 4;
export const SHORTCUT_EDGE = 5;
export const WEAK_EDGE = 6;
export const INVISIBLE_EDGE = 7;
/** A type this version does not know: it retains, and its name is read as a string. */
export const UNKNOWN_EDGE = 8;
/** An edge whose target is no node: it points to the root, retains nothing and is never shown. */
export const BROKEN_EDGE = 9;

export const EDGE_TYPE_MASK = 15;
/** A WeakMap's entry, seen from the table: retains nothing. */
export const EPHEMERON_FROM_TABLE = 16;
/** One of the two edges of a WeakMap entry, from the table or from the key. */
export const EPHEMERON_EDGE = 32;

export const UNREACHED = -5;
/** Distances at and above this lead through V8's own roots only. */
export const SYSTEM_DISTANCE = 100_000_000;
