/**
 * The one table of keys. The handler, the footer, the help and the table in docs/keys.md are all made from it, so that none of them can
 * say what another does not do. A test finds collisions.
 */

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

export type Action =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'enter'
  | 'back'
  | 'toggle'
  | 'expandHot'
  | 'home'
  | 'end'
  | 'pageUp'
  | 'pageDown'
  | 'search'
  | 'next'
  | 'previous'
  | 'filter'
  | 'alike'
  | 'screen1'
  | 'screen2'
  | 'screen3'
  | 'screen4'
  | 'screen5'
  | 'screen6'
  | 'screen7'
  | 'screen8'
  | 'screen9'
  | 'pane'
  | 'paneBack'
  | 'recordingBack'
  | 'recordingNext'
  | 'sort'
  | 'reverse'
  | 'invert'
  | 'order'
  | 'range'
  | 'reset'
  | 'hide'
  | 'hideThis'
  | 'hideMatching'
  | 'findings'
  | 'export'
  | 'exportFinding'
  | 'editor'
  | 'copy'
  | 'palette'
  | 'goal'
  | 'pin'
  | 'prove'
  | 'probe'
  | 'apply'
  | 'mouse'
  | 'help'
  | 'another'
  | 'redraw'
  | 'suspend'
  | 'quit'
  | 'abort';

export const GROUPS = ['Move', 'Find', 'Look', 'Change what is counted', 'Act', 'culprit'] as const;

export interface Binding {
  action: Action;
  /** As `keyNames` gives them: `up`, `enter`, `^u`, `j`, … */
  keys: string[];
  /** What it does, in a few words. */
  label: string;
  group: (typeof GROUPS)[number];
  /** Left out: on every screen. */
  on?: readonly AnyScreenId[];
}

const TREES: AnyScreenId[] = ['tree', 'flame', 'difference-tree', 'difference-flame'];
const TABLES: AnyScreenId[] = ['functions', 'packages', 'constructors', 'changes', 'size-changes'];
const TIMED: AnyScreenId[] = ['overview', 'flame'];
const ABOUT_FUNCTIONS: AnyScreenId[] = ['tree', 'flame', 'functions', 'function', 'findings'];
const GOALS: AnyScreenId[] = [
  'functions',
  'function',
  'findings',
  'constructors',
  'suspects',
  'operations',
  'requests',
  'wait-findings',
];
const PANES: AnyScreenId[] = [
  'packages',
  'function',
  'findings',
  'object',
  'holdings',
  'suspects',
  'comparison',
  'wait-findings',
];
const ADVICE: AnyScreenId[] = ['findings', 'suspects', 'wait-findings'];
const ALL: AnyScreenId[] = [
  ...SCREENS,
  ...HEAP_SCREENS,
  ...COMPARE_SCREENS,
  ...HEAP_SIDES_SCREENS,
  ...WAITS_SCREENS,
];
const FLAMES: AnyScreenId[] = ['flame', 'dominator-flame', 'difference-flame', 'waiting'];
const NO_FLAMES = ALL.filter((screen) => !FLAMES.includes(screen));
const OBJECTS: AnyScreenId[] = HEAP_SCREENS.filter((screen) => screen !== 'constructors');

/** The others have nothing behind their rows. */
const ENTERED = ALL.filter((screen) => screen !== 'waterfall' && screen !== 'timeline');
const COMPARED: AnyScreenId[] = COMPARE_SCREENS.filter((screen) => screen !== 'verdict');

/** The arrows to both sides, which mean something else on each kind of screen. */
const sideways = (on: AnyScreenId[], left: string, right: string): Binding[] => [
  { action: 'left', keys: ['left', 'h'], label: left, group: 'Move', on },
  { action: 'right', keys: ['right', 'l'], label: right, group: 'Move', on },
];

export const KEYS: readonly Binding[] = [
  { action: 'up', keys: ['up', 'k'], label: 'up', group: 'Move', on: NO_FLAMES },
  { action: 'down', keys: ['down', 'j'], label: 'down', group: 'Move', on: NO_FLAMES },
  { action: 'up', keys: ['up', 'k'], label: 'to the parent', group: 'Move', on: FLAMES },
  { action: 'down', keys: ['down', 'j'], label: 'to the widest child', group: 'Move', on: FLAMES },
  ...sideways(
    ['tree', 'dominators', 'difference-tree', 'wait-tree'],
    'collapse, or to the parent',
    'expand, or to the first child',
  ),
  ...sideways(FLAMES, 'to the neighbour on the left', 'to the neighbour on the right'),
  ...sideways(['overview'], 'earlier on the activity strip', 'later on the activity strip'),
  ...sideways(
    ['function'],
    'source to the left, or the pane before',
    'source to the right, or the next pane',
  ),
  ...sideways(['waterfall'], 'to the next slower request', 'to the next faster request'),
  ...sideways([...ADVICE, 'object'], 'to the left pane', 'to the right pane'),
  { action: 'enter', keys: ['enter'], label: 'open', group: 'Move', on: ENTERED },
  { action: 'back', keys: ['escape', 'backspace'], label: 'back one step; never quits', group: 'Move' },
  { action: 'home', keys: ['g', 'home'], label: 'to the top', group: 'Move' },
  { action: 'end', keys: ['G', 'end'], label: 'to the bottom', group: 'Move' },
  { action: 'pageUp', keys: ['pageup', '^u'], label: 'a page up', group: 'Move' },
  { action: 'pageDown', keys: ['pagedown', '^d'], label: 'a page down', group: 'Move' },
  { action: 'pane', keys: ['tab'], label: 'next pane', group: 'Move', on: PANES },
  { action: 'paneBack', keys: ['shift-tab'], label: 'previous pane', group: 'Move', on: PANES },

  { action: 'search', keys: ['/'], label: 'search', group: 'Find', on: TREES },
  { action: 'filter', keys: ['&', '/'], label: 'filter by name, file or package', group: 'Find', on: TABLES },
  { action: 'next', keys: ['n'], label: 'next match', group: 'Find', on: TREES },
  { action: 'previous', keys: ['N'], label: 'previous match', group: 'Find', on: TREES },
  {
    action: 'alike',
    keys: ['#'],
    label: 'mark every place of this function',
    group: 'Find',
    on: ['tree', 'flame'],
  },
  { action: 'search', keys: ['/'], label: 'find objects by name, or one by @id', group: 'Find', on: OBJECTS },
  {
    action: 'alike',
    keys: ['#'],
    label: 'every object of the same class',
    group: 'Find',
    on: ['dominators', 'dominator-flame', 'object', 'holdings', 'objects'],
  },

  { action: 'screen1', keys: ['1'], label: 'overview', group: 'Look' },
  { action: 'screen2', keys: ['2'], label: 'call tree', group: 'Look', on: SCREENS },
  { action: 'screen3', keys: ['3'], label: 'flame graph', group: 'Look', on: SCREENS },
  { action: 'screen4', keys: ['4'], label: 'functions', group: 'Look', on: SCREENS },
  { action: 'screen5', keys: ['5'], label: 'packages and files', group: 'Look', on: SCREENS },
  {
    action: 'screen6',
    keys: ['6'],
    label: 'the function, its source; again: as flame graphs',
    group: 'Look',
    on: SCREENS,
  },
  { action: 'screen2', keys: ['2'], label: 'call tree of both sides', group: 'Look', on: COMPARE_SCREENS },
  { action: 'screen3', keys: ['3'], label: 'flame graph of both sides', group: 'Look', on: COMPARE_SCREENS },
  { action: 'screen4', keys: ['4'], label: 'functions by change', group: 'Look', on: COMPARE_SCREENS },
  { action: 'screen2', keys: ['2'], label: 'constructors', group: 'Look', on: HEAP_SCREENS },
  { action: 'screen2', keys: ['2'], label: 'constructors by change', group: 'Look', on: HEAP_SIDES_SCREENS },
  {
    action: 'screen3',
    keys: ['3'],
    label: 'dominators: what each object keeps alive',
    group: 'Look',
    on: HEAP_SCREENS,
  },
  {
    action: 'screen4',
    keys: ['4'],
    label: 'the dominators as a flame graph',
    group: 'Look',
    on: HEAP_SCREENS,
  },
  {
    action: 'screen5',
    keys: ['5'],
    label: 'the selected object and its retainers',
    group: 'Look',
    on: HEAP_SCREENS,
  },
  {
    action: 'screen6',
    keys: ['6'],
    label: 'strings, closures, listeners, collections…',
    group: 'Look',
    on: HEAP_SCREENS,
  },
  {
    action: 'screen8',
    keys: ['8'],
    label: 'what came and went between snapshots',
    group: 'Look',
    on: HEAP_SCREENS,
  },
  { action: 'screen2', keys: ['2'], label: 'operations', group: 'Look', on: WAITS_SCREENS },
  { action: 'screen3', keys: ['3'], label: 'requests by route', group: 'Look', on: WAITS_SCREENS },
  { action: 'screen4', keys: ['4'], label: 'one request as a waterfall', group: 'Look', on: WAITS_SCREENS },
  { action: 'screen5', keys: ['5'], label: 'timeline', group: 'Look', on: WAITS_SCREENS },
  {
    action: 'screen6',
    keys: ['6'],
    label: 'who waits for what, as a flame graph',
    group: 'Look',
    on: WAITS_SCREENS,
  },
  {
    action: 'screen8',
    keys: ['8'],
    label: 'who waits for what, as a call tree',
    group: 'Look',
    on: WAITS_SCREENS,
  },
  { action: 'screen9', keys: ['9'], label: 'functions that wait', group: 'Look', on: WAITS_SCREENS },
  {
    action: 'findings',
    keys: ['r', '7'],
    label: 'recommendations',
    group: 'Look',
    on: [...SCREENS, ...HEAP_SCREENS, ...WAITS_SCREENS],
  },
  { action: 'findings', keys: ['r'], label: 'the verdict', group: 'Look', on: COMPARED },
  { action: 'recordingBack', keys: ['['], label: 'previous recording', group: 'Look' },
  { action: 'recordingNext', keys: [']'], label: 'next recording', group: 'Look' },

  {
    action: 'toggle',
    keys: ['space'],
    label: 'expand or collapse',
    group: 'Look',
    on: ['tree', 'dominators', 'wait-tree', ...ADVICE],
  },
  {
    action: 'expandHot',
    keys: ['*'],
    label: 'expand the heaviest path',
    group: 'Look',
    on: ['tree', 'dominators', 'difference-tree', 'wait-tree'],
  },
  {
    action: 'expandHot',
    keys: ['*'],
    label: 'open all sections, or close them',
    group: 'Look',
    on: ADVICE,
  },
  {
    action: 'invert',
    keys: ['i'],
    label: 'callers instead of callees (bottom-up)',
    group: 'Look',
    on: ['tree'],
  },
  { action: 'order', keys: ['t'], label: 'by time, or merged by stack', group: 'Look', on: ['flame'] },
  {
    action: 'order',
    keys: ['t'],
    label: 'colour by change, or by share',
    group: 'Look',
    on: ['difference-flame'],
  },
  {
    action: 'invert',
    keys: ['i'],
    label: 'as wide as both, before or after',
    group: 'Look',
    on: ['difference-flame'],
  },
  {
    action: 'sort',
    keys: ['s'],
    label: 'sort by the next column',
    group: 'Look',
    on: [...TABLES, 'objects', 'operations', 'requests', 'wait-functions'],
  },
  { action: 'reverse', keys: ['S'], label: 'reverse the order', group: 'Look', on: TABLES },

  {
    action: 'range',
    keys: ['v'],
    label: 'mark a time range (again to set it)',
    group: 'Change what is counted',
    on: TIMED,
  },
  {
    action: 'hide',
    keys: ['.'],
    label: 'hide node internals, then dependencies too',
    group: 'Change what is counted',
    on: SCREENS,
  },
  {
    action: 'hideThis',
    keys: ['x'],
    label: 'hide this function or package',
    group: 'Change what is counted',
    on: ['tree', 'flame', 'functions', 'packages'],
  },
  {
    action: 'hideMatching',
    keys: ['X'],
    label: 'hide what matches a regular expression',
    group: 'Change what is counted',
    on: ['tree', 'flame', 'functions', 'packages'],
  },
  {
    action: 'hide',
    keys: ['.'],
    label: "hide the engine's own constructors",
    group: 'Change what is counted',
    on: ['constructors', 'comparison'],
  },
  {
    action: 'hide',
    keys: ['.'],
    label: "the path with V8's and Node's own links, or without",
    group: 'Change what is counted',
    on: ['object'],
  },
  {
    action: 'hideThis',
    keys: ['x'],
    label: 'cut this reference: what holds it then, what goes',
    group: 'Change what is counted',
    on: ['object'],
  },
  {
    action: 'reset',
    keys: ['0'],
    label: 'reset view: zoom, filter, range, hiding',
    group: 'Change what is counted',
  },

  { action: 'goal', keys: ['L'], label: 'set a goal (limit) on the selected row', group: 'Act', on: GOALS },
  {
    action: 'pin',
    keys: ['p'],
    label: 'pin as the next thing to do',
    group: 'Act',
    on: ADVICE,
  },
  {
    action: 'prove',
    keys: ['P'],
    label: 'prove: run with and without the change',
    group: 'Act',
    on: ['findings'],
  },
  {
    action: 'probe',
    keys: ['c'],
    label: 'probe: count calls and arguments there',
    group: 'Act',
    on: ['findings'],
  },
  {
    action: 'apply',
    keys: ['a'],
    label: 'apply: show the proven change, and write it',
    group: 'Act',
    on: ['findings'],
  },
  {
    action: 'editor',
    keys: ['o'],
    label: 'open the source in your editor',
    group: 'Act',
    on: [
      ...ABOUT_FUNCTIONS,
      'dominators',
      'dominator-flame',
      'object',
      'objects',
      'holdings',
      'difference-tree',
      'difference-flame',
      'changes',
      'operations',
      'waterfall',
      'waiting',
      'wait-findings',
      'wait-tree',
      'wait-functions',
    ],
  },
  {
    action: 'copy',
    keys: ['y'],
    label: 'copy…',
    group: 'Act',
    on: [...ABOUT_FUNCTIONS, ...HEAP_SCREENS, ...COMPARE_SCREENS, ...HEAP_SIDES_SCREENS, ...WAITS_SCREENS],
  },
  { action: 'export', keys: ['e'], label: 'export the report as Markdown', group: 'Act' },
  {
    action: 'exportFinding',
    keys: ['E'],
    label: 'export this finding alone',
    group: 'Act',
    on: ADVICE,
  },

  { action: 'palette', keys: [':'], label: 'every action by name', group: 'culprit' },
  {
    action: 'mouse',
    keys: ['M'],
    label: 'mouse on or off (off: the terminal selects text)',
    group: 'culprit',
  },
  { action: 'help', keys: ['?', 'f1'], label: 'help', group: 'culprit' },
  { action: 'another', keys: ['O'], label: 'open another recording', group: 'culprit' },
  { action: 'redraw', keys: ['^l'], label: 'redraw', group: 'culprit' },
  { action: 'suspend', keys: ['^z'], label: 'suspend', group: 'culprit' },
  { action: 'quit', keys: ['q'], label: 'close overlay or quit', group: 'culprit' },
  { action: 'abort', keys: ['^c'], label: 'quit at once', group: 'culprit' },
];

/** The bindings that hold on a screen, in the table's order. */
export function bindingsOn(screen: AnyScreenId): Binding[] {
  return KEYS.filter((binding) => !binding.on || binding.on.includes(screen));
}

/** The action a key stands for on a screen, or null. */
export function actionFor(key: string, screen: AnyScreenId): Action | null {
  return bindingsOn(screen).find((binding) => binding.keys.includes(key))?.action ?? null;
}

const SIGNS: Record<string, string> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: 'Enter',
  escape: 'Esc',
  backspace: 'Backspace',
  space: 'Space',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  f1: 'F1',
};

/** A key as it is printed: `↑`, `^U`, `j`. */
export function keySign(key: string): string {
  return SIGNS[key] ?? (key.startsWith('^') ? key.toUpperCase() : key);
}
