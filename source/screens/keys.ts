/**
 * The one table of keys. The handler, the footer, the help and the table in docs/keys.md are all made from it, so that none of them can
 * say what another does not do. A test finds collisions.
 */
import type { Action, Binding } from './binding.ts';
import { ACT } from './keys/act.ts';
import { LOOK } from './keys/look.ts';
import { MOVE } from './keys/move.ts';
import type { AnyScreenId } from './screen-ids.ts';

export const KEYS: readonly Binding[] = [...MOVE, ...LOOK, ...ACT];

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

/** What stands for an arrow in ASCII: `^` and `v` would be taken for Ctrl and a letter. */
const ARROWS: Record<string, string> = { up: 'Up', down: 'Down', left: 'Left', right: 'Right' };

/** A key as it is printed: `↑`, `^U`, `j`. */
export function keySign(key: string, ascii = false): string {
  return (ascii ? ARROWS[key] : undefined) ?? SIGNS[key] ?? (key.startsWith('^') ? key.toUpperCase() : key);
}

/** Arrow keys in a text as words, for a terminal that shows ASCII alone. */
export const spellArrows = (text: string): string => text.replace(/[↑↓←→]/g, (sign) => ARROW_OF[sign]);

const ARROW_OF: Record<string, string> = Object.fromEntries(
  Object.entries(ARROWS).map(([key, word]) => [SIGNS[key], word]),
);
