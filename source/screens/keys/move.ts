import type { Binding } from '../binding.ts';
import {
  ADVICE,
  type AnyScreenId,
  ENTERED,
  FLAMES,
  NO_FLAMES,
  OBJECTS,
  PANES,
  SEARCHED_BY_OPERATIONS,
  SEARCHED_BY_TABLE,
  TABLES,
  TREES,
  WAITS_TABLES,
} from '../screen-ids.ts';

/** The arrows to both sides, which mean something else on each kind of screen. */
const sideways = (on: AnyScreenId[], left: string, right: string): Binding[] => [
  { action: 'left', keys: ['left', 'h'], label: left, group: 'Move', on },
  { action: 'right', keys: ['right', 'l'], label: right, group: 'Move', on },
];

/** Keys that move, and those that find. */
export const MOVE: readonly Binding[] = [
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
  { action: 'searchTable', keys: ['/'], label: 'search functions', group: 'Find', on: SEARCHED_BY_TABLE },
  { action: 'searchTable', keys: ['/'], label: 'search constructors', group: 'Find', on: ['sizes'] },
  {
    action: 'searchTable',
    keys: ['/'],
    label: 'search operations',
    group: 'Find',
    on: SEARCHED_BY_OPERATIONS,
  },
  { action: 'filter', keys: ['&', '/'], label: 'filter by name, file or package', group: 'Find', on: TABLES },
  { action: 'filter', keys: ['&', '/'], label: 'filter by name', group: 'Find', on: WAITS_TABLES },
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
];
