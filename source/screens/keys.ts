/**
 * The one table of keys. The handler, the footer, the help and the README's key section are all made from it, so that none of them can
 * say what another does not do. A test finds collisions.
 */

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
  | 'findings'
  | 'export'
  | 'editor'
  | 'copy'
  | 'palette'
  | 'goal'
  | 'pin'
  | 'mouse'
  | 'help'
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
  on?: readonly ScreenId[];
}

const TREES: ScreenId[] = ['tree', 'flame'];
const TABLES: ScreenId[] = ['functions', 'packages'];
const TIMED: ScreenId[] = ['overview', 'flame'];
const ABOUT_FUNCTIONS: ScreenId[] = ['tree', 'flame', 'functions', 'function', 'findings'];

export const KEYS: readonly Binding[] = [
  { action: 'up', keys: ['up', 'k'], label: 'up (flame: to the caller)', group: 'Move' },
  { action: 'down', keys: ['down', 'j'], label: 'down (flame: to the widest callee)', group: 'Move' },
  { action: 'left', keys: ['left', 'h'], label: 'collapse, or to the parent (flame: left)', group: 'Move' },
  {
    action: 'right',
    keys: ['right', 'l'],
    label: 'expand, or to the first child (flame: right)',
    group: 'Move',
  },
  { action: 'enter', keys: ['enter'], label: 'look closer', group: 'Move' },
  { action: 'back', keys: ['escape', 'backspace'], label: 'back one step; never quits', group: 'Move' },
  { action: 'home', keys: ['g', 'home'], label: 'to the top', group: 'Move' },
  {
    action: 'end',
    keys: ['G', 'end'],
    label: 'to the bottom',
    group: 'Move',
    on: ['overview', 'tree', 'flame', 'packages', 'function'],
  },
  { action: 'end', keys: ['end'], label: 'to the bottom', group: 'Move', on: ['functions', 'findings'] },
  { action: 'pageUp', keys: ['pageup', '^u'], label: 'a page up', group: 'Move' },
  { action: 'pageDown', keys: ['pagedown', '^d'], label: 'a page down', group: 'Move' },
  {
    action: 'pane',
    keys: ['tab'],
    label: 'next pane',
    group: 'Move',
    on: ['packages', 'function', 'findings'],
  },
  {
    action: 'paneBack',
    keys: ['shift-tab'],
    label: 'previous pane',
    group: 'Move',
    on: ['packages', 'function', 'findings'],
  },

  { action: 'search', keys: ['/'], label: 'search', group: 'Find', on: TREES },
  { action: 'filter', keys: ['&', '/'], label: 'filter by name, file or package', group: 'Find', on: TABLES },
  { action: 'next', keys: ['n'], label: 'next match', group: 'Find', on: TREES },
  { action: 'previous', keys: ['N'], label: 'previous match', group: 'Find', on: TREES },
  { action: 'alike', keys: ['#'], label: 'mark every place of this function', group: 'Find', on: TREES },

  { action: 'screen1', keys: ['1'], label: 'overview', group: 'Look' },
  { action: 'screen2', keys: ['2'], label: 'call tree', group: 'Look' },
  { action: 'screen3', keys: ['3'], label: 'flame graph', group: 'Look' },
  { action: 'screen4', keys: ['4'], label: 'functions', group: 'Look' },
  { action: 'screen5', keys: ['5'], label: 'packages and files', group: 'Look' },
  { action: 'screen6', keys: ['6'], label: 'the selected function, with its source', group: 'Look' },
  { action: 'findings', keys: ['r', '7'], label: 'recommendations', group: 'Look' },
  { action: 'recordingBack', keys: ['['], label: 'previous recording', group: 'Look' },
  { action: 'recordingNext', keys: [']'], label: 'next recording', group: 'Look' },

  { action: 'toggle', keys: ['space'], label: 'expand or collapse', group: 'Look', on: ['tree'] },
  { action: 'expandHot', keys: ['*'], label: 'expand the hot path', group: 'Look', on: ['tree'] },
  {
    action: 'invert',
    keys: ['i'],
    label: 'callers instead of callees (bottom-up)',
    group: 'Look',
    on: ['tree'],
  },
  { action: 'order', keys: ['t'], label: 'by time, or aggregated', group: 'Look', on: ['flame'] },
  { action: 'sort', keys: ['s'], label: 'sort by the next column', group: 'Look', on: TABLES },
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
  },
  {
    action: 'hideThis',
    keys: ['x'],
    label: 'hide this function or package',
    group: 'Change what is counted',
    on: ['tree', 'flame', 'functions', 'packages'],
  },
  {
    action: 'reset',
    keys: ['0'],
    label: 'all of it again: no zoom, range, filter or hiding',
    group: 'Change what is counted',
  },

  {
    action: 'goal',
    keys: ['G'],
    label: 'set a goal on the selected row',
    group: 'Act',
    on: ['functions', 'findings'],
  },
  { action: 'pin', keys: ['p'], label: 'pin as the next thing to do', group: 'Act', on: ['findings'] },
  {
    action: 'editor',
    keys: ['o'],
    label: 'open the source in your editor',
    group: 'Act',
    on: ABOUT_FUNCTIONS,
  },
  { action: 'copy', keys: ['y'], label: 'copy…', group: 'Act', on: ABOUT_FUNCTIONS },
  { action: 'export', keys: ['e'], label: 'export the report as Markdown', group: 'Act' },

  { action: 'palette', keys: [':'], label: 'every action by name', group: 'culprit' },
  {
    action: 'mouse',
    keys: ['M'],
    label: 'mouse on or off (off: the terminal selects text)',
    group: 'culprit',
  },
  { action: 'help', keys: ['?', 'f1'], label: 'help', group: 'culprit' },
  { action: 'redraw', keys: ['^l'], label: 'redraw', group: 'culprit' },
  { action: 'suspend', keys: ['^z'], label: 'suspend', group: 'culprit' },
  { action: 'quit', keys: ['q'], label: 'close this, or quit', group: 'culprit' },
  { action: 'abort', keys: ['^c'], label: 'quit at once', group: 'culprit' },
];

/** The bindings that hold on a screen, in the table's order. */
export function bindingsOn(screen: ScreenId): Binding[] {
  return KEYS.filter((binding) => !binding.on || binding.on.includes(screen));
}

/** The action a key stands for on a screen, or null. */
export function actionFor(key: string, screen: ScreenId): Action | null {
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
