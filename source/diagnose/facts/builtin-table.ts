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
  /** Hands each element to its callback as the first argument. */
  hands?: true;
  /** Gives a list of the receiver's own elements, all or some of them. */
  same?: true;
  /** Gives the part of the receiver between two positions. */
  cuts?: true;
  /** Takes a key, and comes to its entry. */
  keyed?: true;
  /** Takes a regular expression. */
  matches?: true;
  /** Joins the pieces that `+=` left a text in. */
  flattens?: true;
  /** Lists what an object has, which is its first argument. */
  lists?: true;
  /** Gives an iterator, which is empty once somebody has walked it. */
  iterator?: true;
  /** What its result is, whatever it is called with. */
  gives?: 'array' | 'string';
  /** What the elements of its result are. */
  of?: 'string';
}

const table = (rows: Record<string, Builtin>): ReadonlyMap<string, Builtin> => new Map(Object.entries(rows));

const fold: Builtin = { cost: 'n', iterates: true };
const walk: Builtin = { ...fold, hands: true };
const seek: Builtin = { ...walk, searches: true };
const make: Builtin = { ...walk, copies: true, gives: 'array' };
const copy: Builtin = { cost: 'n', copies: true };
const list: Builtin = { ...copy, gives: 'array' };
const text: Builtin = { ...copy, gives: 'string' };
const read: Builtin = { cost: '1' };
const flat: Builtin = { cost: 'n', flattens: true };
const flatText: Builtin = { ...text, flattens: true };
const iterator: Builtin = { cost: '1', iterator: true, gives: 'array' };
const properties: Builtin = { ...list, lists: true };

export const ARRAY = table({
  push: { cost: '1', mutates: true, grows: true },
  pop: { cost: '1', mutates: true, inside: true },
  shift: { cost: 'n', mutates: true, inside: true },
  unshift: { cost: 'n', mutates: true, grows: true },
  splice: { ...list, mutates: true, grows: true },
  sort: { cost: 'n log n', mutates: true, iterates: true, same: true, gives: 'array' },
  toSorted: { cost: 'n log n', iterates: true, copies: true, same: true, gives: 'array' },
  reverse: { cost: 'n', mutates: true, same: true, gives: 'array' },
  toReversed: { ...list, same: true },
  fill: { cost: 'n', mutates: true },
  copyWithin: { cost: 'n', mutates: true },
  toSpliced: { ...list, same: true },
  with: { ...list, same: true },
  slice: { ...copy, same: true, cuts: true },
  concat: { ...copy, same: true },
  flat: list,
  join: text,
  map: make,
  filter: { ...make, searches: true, same: true },
  flatMap: make,
  forEach: walk,
  reduce: fold,
  reduceRight: fold,
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
  keys: iterator,
  values: iterator,
  entries: iterator,
});

export const STRING = table({
  split: { ...list, matches: true, flattens: true, of: 'string' },
  replace: { ...flatText, matches: true, iterates: true },
  replaceAll: { ...flatText, matches: true, iterates: true },
  match: { ...flat, copies: true, matches: true, of: 'string' },
  matchAll: { ...flat, matches: true, iterator: true, gives: 'array' },
  search: { ...flat, matches: true },
  indexOf: { ...flat, searches: true },
  lastIndexOf: { ...flat, searches: true },
  includes: { ...flat, searches: true },
  startsWith: { ...read, flattens: true },
  endsWith: { ...read, flattens: true },
  trim: flatText,
  trimStart: flatText,
  trimEnd: flatText,
  toLowerCase: flatText,
  toUpperCase: flatText,
  normalize: flatText,
  slice: { ...copy, cuts: true, flattens: true },
  substring: { ...flatText, cuts: true },
  substr: { ...flatText, cuts: true },
  charAt: { cost: '1', flattens: true, gives: 'string' },
  charCodeAt: { ...read, flattens: true },
  codePointAt: { ...read, flattens: true },
  at: { ...read, flattens: true },
  padStart: text,
  padEnd: text,
  repeat: text,
  concat: copy,
  localeCompare: flat,
});

export const MAP = table({
  get: { cost: '1', keyed: true, inside: true },
  has: { cost: '1', keyed: true },
  set: { cost: '1', keyed: true, mutates: true, grows: true },
  add: { cost: '1', keyed: true, mutates: true, grows: true },
  delete: { cost: '1', keyed: true, mutates: true },
  clear: { cost: 'n', mutates: true },
  keys: iterator,
  values: iterator,
  entries: iterator,
  forEach: walk,
});

/** `Object.keys(x)` and its like: linear in their first argument. */
export const STATIC = table({
  'Object.keys': { ...properties, of: 'string' },
  'Object.values': properties,
  'Object.entries': properties,
  'Object.assign': copy,
  'Object.fromEntries': copy,
  'Object.getOwnPropertyNames': { ...list, of: 'string' },
  'Array.from': { ...list, iterates: true },
  'Buffer.concat': copy,
  'JSON.stringify': text,
  'JSON.parse': copy,
  structuredClone: copy,
  'Math.max': { cost: 'n' },
  'Math.min': { cost: 'n' },
});

/** Methods and functions beside these whose result has a kind. */
export const OTHERS = table({
  of: list,
  all: list,
  readdirSync: { ...list, of: 'string' },
  String: text,
  toString: text,
  toFixed: { cost: '1', gives: 'string' },
});
