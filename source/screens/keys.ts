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

/** A key as it is printed: `↑`, `^U`, `j`. */
export function keySign(key: string): string {
  return SIGNS[key] ?? (key.startsWith('^') ? key.toUpperCase() : key);
}
