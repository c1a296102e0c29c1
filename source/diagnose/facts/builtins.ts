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
  /** What its result is, whatever it is called with. */
  gives?: 'array' | 'string';
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
const iterator: Builtin = { cost: '1', gives: 'array' };

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
  toSpliced: list,
  with: list,
  slice: { ...copy, same: true },
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
  split: list,
  replace: { ...text, iterates: true },
  replaceAll: { ...text, iterates: true },
  match: { cost: 'n' },
  matchAll: { cost: 'n', gives: 'array' },
  search: { cost: 'n' },
  indexOf: { cost: 'n', searches: true },
  lastIndexOf: { cost: 'n', searches: true },
  includes: { cost: 'n', searches: true },
  startsWith: read,
  endsWith: read,
  trim: text,
  trimStart: text,
  trimEnd: text,
  toLowerCase: text,
  toUpperCase: text,
  normalize: text,
  slice: copy,
  substring: text,
  substr: text,
  charAt: { cost: '1', gives: 'string' },
  charCodeAt: read,
  codePointAt: read,
  at: read,
  padStart: text,
  padEnd: text,
  repeat: text,
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
  keys: iterator,
  values: iterator,
  entries: iterator,
  forEach: walk,
});

/** `Object.keys(x)` and its like: linear in their first argument. */
export const STATIC = table({
  'Object.keys': list,
  'Object.values': list,
  'Object.entries': list,
  'Object.assign': copy,
  'Object.fromEntries': copy,
  'Object.getOwnPropertyNames': list,
  'Array.from': { ...list, iterates: true },
  'Buffer.concat': copy,
  'JSON.stringify': text,
  'JSON.parse': copy,
  structuredClone: copy,
  'Math.max': { cost: 'n' },
  'Math.min': { cost: 'n' },
});

/** Methods and functions beside these whose result has a kind. */
const OTHERS = table({
  of: list,
  all: list,
  readdirSync: list,
  String: text,
  toString: text,
  toFixed: { cost: '1', gives: 'string' },
});

const ALL: readonly (readonly [string, Builtin])[] = [ARRAY, STRING, MAP, STATIC, OTHERS].flatMap((rows) =>
  [...rows].map(([name, builtin]) => [name.split('.').at(-1)!, builtin] as const),
);
const GIVES = new Map(ALL.flatMap(([name, { gives }]) => (gives ? [[name, gives] as const] : [])));
const ITERATING = new Set(ALL.flatMap(([name, builtin]) => (builtin.iterates ? [name] : [])));

/** What a call of that name gives, whatever it is called on; undefined where that cannot be said. */
export const givenBy = (name: string): 'array' | 'string' | undefined => GIVES.get(name);
/** Calls its argument once per element, or per match, and so is a loop by another name. */
export const iterates = (name: string): boolean => ITERATING.has(name);
/** A method that only lists have. */
export const isListOnly = (name: string): boolean => ARRAY.has(name) && !STRING.has(name) && !MAP.has(name);
/** A method that only texts have. */
export const isTextOnly = (name: string): boolean => STRING.has(name) && !ARRAY.has(name) && !MAP.has(name);
/** Looks through a list for a value: `includes`, `indexOf`. */
export const seeksValue = (name: string): boolean => isSearch(name) && !ARRAY.get(name)?.iterates;
/** Looks through a list for what a callback accepts: `find`, `some`, `filter`. */
export const seeksByTest = (name: string): boolean => isSearch(name) && ARRAY.get(name)?.iterates === true;
const isSearch = (name: string): boolean => ARRAY.get(name)?.searches === true;
/** Hands its callback one element after the other, as the first argument. */
export const handsElements = (name: string): boolean => ARRAY.get(name)?.hands === true;
/** Gives a list of the elements of the list that it is called on. */
export const keepsElements = (name: string): boolean => ARRAY.get(name)?.same === true;
/** Puts a list in order. */
export const sorts = (name: string): boolean => ARRAY.get(name)?.cost === 'n log n';
/** Walks a list, and leaves it as it is. */
export const onlyReads = (name: string): boolean => ARRAY.has(name) && !ARRAY.get(name)?.mutates;

/** Reading a text by position joins the pieces that `+=` left it in. */
export const FLATTENS =
  /^(lastIndexOf|indexOf|charAt|charCodeAt|codePointAt|at|split|match|search|endsWith|startsWith|includes|replace|slice|substring|substr|trim|trimEnd|toLowerCase)$/;

/** Changes what it is called on, whatever kind of collection that is. */
export const isMutator = (name: string): boolean =>
  ARRAY.get(name)?.mutates === true || MAP.get(name)?.mutates === true;
/** Adds to what it is called on. */
export const isGrower = (name: string): boolean =>
  ARRAY.get(name)?.grows === true || MAP.get(name)?.grows === true;
