/** Every screen by its id, in the order of its digits, and those that share a kind of key. */

/** Screens of a profile, by their digits. */
export const SCREENS = [
  'overview',
  'tree',
  'flame',
  'functions',
  'packages',
  'function',
  'findings',
] as const;
export type ScreenId = (typeof SCREENS)[number];

/** Screens of a heap snapshot, by their digits; the list of objects is reached through others and has none. */
export const HEAP_SCREENS = [
  'heap',
  'constructors',
  'dominators',
  'dominator-flame',
  'object',
  'holdings',
  'suspects',
  'comparison',
  'objects',
] as const;
export type HeapScreenId = (typeof HEAP_SCREENS)[number];
/** Screens of a comparison, by their digits. */
export const COMPARE_SCREENS = ['verdict', 'difference-tree', 'difference-flame', 'changes'] as const;
export type CompareScreenId = (typeof COMPARE_SCREENS)[number];

/** Screens of heaps of several runs a side, by their digits. */
export const HEAP_SIDES_SCREENS = ['sizes', 'size-changes'] as const;
export type HeapSidesScreenId = (typeof HEAP_SIDES_SCREENS)[number];

/** Screens of a recording of waits, by their digits. */
export const WAITS_SCREENS = [
  'waits',
  'operations',
  'requests',
  'waterfall',
  'timeline',
  'waiting',
  'wait-findings',
  'wait-tree',
  'wait-functions',
] as const;
export type WaitsScreenId = (typeof WAITS_SCREENS)[number];
export type AnyScreenId = ScreenId | HeapScreenId | CompareScreenId | HeapSidesScreenId | WaitsScreenId;

export const TREES: AnyScreenId[] = [
  'tree',
  'flame',
  'difference-tree',
  'difference-flame',
  'waiting',
  'wait-tree',
];
export const TABLES: AnyScreenId[] = ['functions', 'packages', 'constructors', 'changes', 'size-changes'];
/** Tables of waits: what can be filtered, in the words of these. */
export const WAITS_TABLES: AnyScreenId[] = ['operations', 'requests', 'wait-functions'];
/** Those that have nothing to search: the table of their subject is searched instead. */
export const SEARCHED_BY_TABLE: AnyScreenId[] = ['overview', 'function', 'findings', 'verdict'];
/** The same for a recording of waits. */
export const SEARCHED_BY_OPERATIONS: AnyScreenId[] = ['waits', 'waterfall', 'timeline', 'wait-findings'];
export const TIMED: AnyScreenId[] = ['overview', 'flame'];
export const ABOUT_FUNCTIONS: AnyScreenId[] = ['tree', 'flame', 'functions', 'function', 'findings'];
export const GOALS: AnyScreenId[] = [
  'overview',
  'heap',
  'waits',
  'functions',
  'function',
  'findings',
  'constructors',
  'suspects',
  'operations',
  'requests',
  'wait-findings',
];
export const PANES: AnyScreenId[] = [
  'packages',
  'function',
  'findings',
  'object',
  'holdings',
  'suspects',
  'comparison',
  'wait-findings',
];
export const ADVICE: AnyScreenId[] = ['findings', 'suspects', 'wait-findings'];
const ALL: AnyScreenId[] = [
  ...SCREENS,
  ...HEAP_SCREENS,
  ...COMPARE_SCREENS,
  ...HEAP_SIDES_SCREENS,
  ...WAITS_SCREENS,
];
export const FLAMES: AnyScreenId[] = ['flame', 'dominator-flame', 'difference-flame', 'waiting'];
export const NO_FLAMES = ALL.filter((screen) => !FLAMES.includes(screen));
export const OBJECTS: AnyScreenId[] = HEAP_SCREENS.filter((screen) => screen !== 'constructors');

/** The others have nothing behind their rows. */
export const ENTERED = ALL.filter((screen) => screen !== 'waterfall' && screen !== 'timeline');
export const COMPARED: AnyScreenId[] = COMPARE_SCREENS.filter((screen) => screen !== 'verdict');
