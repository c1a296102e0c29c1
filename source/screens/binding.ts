import type { AnyScreenId } from './screen-ids.ts';

/** What a person can ask for, by a key, by the mouse or by name. */
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
  | 'searchTable'
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
