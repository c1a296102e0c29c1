/** What a method of the language's own values does. */
export interface Builtin {
  /** Steps for a receiver of n elements; 1 where it is no matter how many there are. */
  cost: '1' | 'n' | 'n log n';
  /** Changes its receiver. */
  mutates?: true;
  /** Adds elements to it. */
  grows?: true;
  /** Gives a new collection or text of up to n elements. */
  copies?: true;
  /** Calls its argument for each element. */
  iterates?: true;
  /** Looks for an element, and may end at the first. */
  searches?: true;
  /** Gives an element, or a part that is still the receiver's own. */
  inside?: true;
}

const table = (rows: Record<string, Builtin>): ReadonlyMap<string, Builtin> => new Map(Object.entries(rows));

const walk: Builtin = { cost: 'n', iterates: true };
const seek: Builtin = { cost: 'n', iterates: true, searches: true };
const make: Builtin = { cost: 'n', iterates: true, copies: true };
const copy: Builtin = { cost: 'n', copies: true };
const read: Builtin = { cost: '1' };

export const ARRAY = table({
  push: { cost: '1', mutates: true, grows: true },
  pop: { cost: '1', mutates: true, inside: true },
  shift: { cost: 'n', mutates: true, inside: true },
  unshift: { cost: 'n', mutates: true, grows: true },
  splice: { cost: 'n', mutates: true, grows: true, copies: true },
  sort: { cost: 'n log n', mutates: true, iterates: true },
  toSorted: { cost: 'n log n', iterates: true, copies: true },
  reverse: { cost: 'n', mutates: true },
  toReversed: copy,
  fill: { cost: 'n', mutates: true },
  copyWithin: { cost: 'n', mutates: true },
  toSpliced: copy,
  with: copy,
  slice: copy,
  concat: copy,
  flat: copy,
  join: copy,
  map: make,
  filter: { ...make, searches: true },
  flatMap: make,
  forEach: walk,
  reduce: walk,
  reduceRight: walk,
  find: { ...seek, inside: true },
  findLast: { ...seek, inside: true },
  findIndex: seek,
  findLastIndex: seek,
  some: seek,
  every: seek,
  includes: { cost: 'n', searches: true },
  indexOf: { cost: 'n', searches: true },
  lastIndexOf: { cost: 'n', searches: true },
  at: { cost: '1', inside: true },
  keys: read,
  values: read,
  entries: read,
});

export const STRING = table({
  split: copy,
  replace: copy,
  replaceAll: copy,
  match: { cost: 'n' },
  matchAll: { cost: 'n' },
  search: { cost: 'n' },
  indexOf: { cost: 'n', searches: true },
  lastIndexOf: { cost: 'n', searches: true },
  includes: { cost: 'n', searches: true },
  startsWith: read,
  endsWith: read,
  trim: copy,
  trimStart: copy,
  trimEnd: copy,
  toLowerCase: copy,
  toUpperCase: copy,
  normalize: copy,
  slice: copy,
  substring: copy,
  substr: copy,
  charAt: read,
  charCodeAt: read,
  codePointAt: read,
  at: read,
  padStart: copy,
  padEnd: copy,
  repeat: copy,
  concat: copy,
  localeCompare: { cost: 'n' },
});

export const MAP = table({
  get: { cost: '1', inside: true },
  has: read,
  set: { cost: '1', mutates: true, grows: true },
  add: { cost: '1', mutates: true, grows: true },
  delete: { cost: '1', mutates: true },
  clear: { cost: 'n', mutates: true },
  keys: read,
  values: read,
  entries: read,
  forEach: walk,
});

/** `Object.keys(x)` and its like: linear in their first argument. */
export const STATIC = table({
  'Object.keys': copy,
  'Object.values': copy,
  'Object.entries': copy,
  'Object.assign': copy,
  'Object.fromEntries': copy,
  'Object.getOwnPropertyNames': copy,
  'Array.from': copy,
  'Buffer.concat': copy,
  'JSON.stringify': copy,
  'JSON.parse': copy,
  structuredClone: copy,
  'Math.max': { cost: 'n' },
  'Math.min': { cost: 'n' },
});

/** Reading a text by position joins the pieces that `+=` left it in. */
export const FLATTENS =
  /^(lastIndexOf|indexOf|charAt|charCodeAt|codePointAt|at|split|match|search|endsWith|startsWith|includes|replace|slice|substring|substr|trim|trimEnd|toLowerCase)$/;

/** Changes what it is called on, whatever kind of collection that is. */
export const isMutator = (name: string): boolean =>
  ARRAY.get(name)?.mutates === true || MAP.get(name)?.mutates === true;
/** Adds to what it is called on. */
export const isGrower = (name: string): boolean =>
  ARRAY.get(name)?.grows === true || MAP.get(name)?.grows === true;
