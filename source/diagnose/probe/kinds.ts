/** What a call site does with a collection, which decides what is counted there. */
export type SiteKind =
  /** Goes over a collection until it finds something. */
  | 'search'
  /** Makes another collection of all or a part of one. */
  | 'copy'
  /** Moves all elements for one. */
  | 'shift'
  | 'sort'
  /** Goes over all of it. */
  | 'pass'
  /** Of what may be a cache. */
  | 'lookup'
  /** Any other: its arguments and results are compared. */
  | 'call'
  | 'loop'
  | 'allocation';

const METHODS: [RegExp, SiteKind][] = [
  [/^(includes|indexOf|lastIndexOf|find|findIndex|findLast|findLastIndex|some|every)$/, 'search'],
  [/^(shift|unshift|splice)$/, 'shift'],
  [/^(slice|concat|flat|toSpliced|toReversed)$/, 'copy'],
  [/^(sort|toSorted)$/, 'sort'],
  [
    /^(filter|map|reduce|reduceRight|forEach|join|flatMap|fill|reverse|split|match|matchAll|replace|replaceAll)$/,
    'pass',
  ],
];

/** Of a method by its name alone: what the receiver is, its size tells at run time. */
export const kindOfMethod = (name: string): SiteKind | null =>
  METHODS.find(([names]) => names.test(name))?.[1] ?? null;

/** `Object.keys(x)` and the like. */
export const kindOfStatic = (receiver: string, name: string): SiteKind | null =>
  receiver === 'Object' && /^(keys|values|entries|assign|fromEntries)$/.test(name)
    ? 'copy'
    : receiver === 'Array' && name === 'from'
      ? 'copy'
      : null;
