import { isPattern } from '../format/pattern.ts';
import type { Action } from './binding.ts';
import { helpBelow } from './help.ts';
import { bindingsOn } from './keys.ts';
import type { StepOf } from './screen.ts';
import {
  type AnySlot,
  active,
  type Menu,
  type MenuItem,
  type Overlay,
  type Prompt,
  type Review,
  type State,
  say,
  step,
} from './state.ts';

/** What keys over a screen lead to: the rest of the reducer (`update.ts`). */
interface Handling<S extends AnySlot, E> {
  act(state: State<S>, action: Action): StepOf<S, E>;
  /** What typing into a prompt shows at once. */
  preview(state: State<S>, purpose: Prompt['purpose'], text: string): State<S>;
  submit(state: State<S>, prompt: Prompt): StepOf<S, E>;
}

const close = <S extends AnySlot>(state: State<S>): State<S> => ({ ...state, overlay: null });

/** A key while something lies over the screen. */
export function overlayKey<S extends AnySlot, E>(
  state: State<S>,
  key: string,
  on: Handling<S, E>,
): StepOf<S, E> {
  const overlay = state.overlay!;
  if (overlay.kind === 'help')
    return helpKey(state, overlay.top, key, helpBelow(bindingsOn(active(state).screen), state.size));
  if (overlay.kind === 'trial') {
    const cancels = !overlay.cancelled && (key === 'escape' || key === 'q');
    return cancels
      ? step({ ...state, overlay: { ...overlay, cancelled: true } }, { type: 'cancel' })
      : step(state);
  }
  if (overlay.kind === 'review') return reviewKey(state, overlay, key);
  return overlay.kind === 'menu' ? menuKey(state, overlay, key, on) : promptKey(state, overlay, key, on);
}

/** More than anybody reads, or any path is long. */
const LONGEST_TYPED = 4096;

/** Whether letters are typed into what lies over the screen. */
export const takesText = (overlay: Overlay | null): overlay is Menu | Prompt =>
  overlay !== null &&
  overlay.kind !== 'help' &&
  overlay.kind !== 'trial' &&
  overlay.kind !== 'review' &&
  !(overlay.kind === 'prompt' && overlay.purpose === 'overwrite');

/** Text that came at once: one edit, however long. Pasted where nothing is typed it would be keys, and does nothing. */
export function pasted<S extends AnySlot, E>(
  state: State<S>,
  text: string,
  on: Handling<S, E>,
): StepOf<S, E> {
  const { overlay } = state;
  if (!takesText(overlay)) return step(state);
  const typed = text
    .slice(0, LONGEST_TYPED)
    .replace(/[\r\n]+/g, ' ')
    .replace(/\p{Cc}/gu, '');
  return overlay.kind === 'menu'
    ? step({ ...state, overlay: { ...overlay, filter: longest(overlay.filter + typed), cursor: 0 } })
    : edited(state, overlay, overlay.text + typed, on);
}

const longest = (text: string) => text.slice(0, LONGEST_TYPED);

/** A prompt with another text, and what that shows at once. */
function edited<S extends AnySlot, E>(
  state: State<S>,
  prompt: Prompt,
  whole: string,
  on: Handling<S, E>,
): StepOf<S, E> {
  const text = longest(whole);
  const isText = ['search', 'filter', 'hide'].includes(prompt.purpose) && !isPattern(text);
  const note = isText ? 'invalid regex (RE2 syntax), matched literally' : undefined;
  return step(on.preview({ ...state, overlay: { ...prompt, text, note } }, prompt.purpose, text));
}

function helpKey<S extends AnySlot, E>(
  state: State<S>,
  top: number,
  key: string,
  below: number,
): StepOf<S, E> {
  const to = {
    down: top + 1,
    j: top + 1,
    up: top - 1,
    k: top - 1,
    pagedown: top + 10,
    pageup: top - 10,
    home: 0,
    g: 0,
  }[key];
  if (to !== undefined)
    return step({ ...state, overlay: { kind: 'help', top: Math.max(0, Math.min(to, below)) } });
  return ['q', 'escape', 'backspace', '?', 'f1', 'enter'].includes(key) ? step(close(state)) : step(state);
}

function reviewKey<S extends AnySlot, E>(state: State<S>, review: Review, key: string): StepOf<S, E> {
  if (key === 'enter') return step(close(state), { type: 'agree' });
  if (key === 'escape' || key === 'q') return step(say(close(state), 'Not written.'));
  const by = { down: 1, j: 1, up: -1, k: -1, pagedown: 10, pageup: -10 }[key];
  if (by === undefined) return step(state);
  const top = Math.max(0, Math.min(review.top + by, review.lines.length - 1));
  return step({ ...state, overlay: { ...review, top } });
}

/** Items that hold what was typed, in their order; after them those that hold its letters, in their order too. */
export function menuItems({ items, filter }: Menu): MenuItem[] {
  const words = filter.toLowerCase().split(' ').filter(Boolean);
  const texts = items.map(({ label, note }) => `${label} ${note}`.toLowerCase());
  const holds = items.filter((_, i) => words.every((word) => texts[i].includes(word)));
  const alike = items.filter((item, i) => !holds.includes(item) && hasLetters(texts[i], words.join('')));
  return [...holds, ...alike];
}

/** Whether the letters come in this order, others between them. */
function hasLetters(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function menuKey<S extends AnySlot, E>(
  state: State<S>,
  menu: Menu,
  key: string,
  on: Handling<S, E>,
): StepOf<S, E> {
  const items = menuItems(menu);
  const change = (part: Partial<Menu>): StepOf<S, E> => step({ ...state, overlay: { ...menu, ...part } });
  if (key === 'escape') return step(close(state));
  if (key === 'up' || key === '^p') return change({ cursor: Math.max(0, menu.cursor - 1) });
  if (key === 'down' || key === '^n' || key === 'tab')
    return change({ cursor: Math.min(items.length - 1, menu.cursor + 1) });
  if (key === 'backspace')
    return menu.filter === '' ? step(close(state)) : change({ filter: menu.filter.slice(0, -1), cursor: 0 });
  if (key === 'enter') {
    const choice = items[menu.cursor]?.choose;
    if (!choice) return step(state);
    if ('action' in choice) return on.act(close(state), choice.action);
    if ('slot' in choice) return step({ ...close(state), active: choice.slot });
    return step(close(state), choice.effect);
  }
  if (menu.isList && (key === 'j' || key === 'k'))
    return menuKey(state, menu, key === 'j' ? 'down' : 'up', on);
  const typed = typedText(key);
  return typed ? change({ filter: longest(menu.filter + typed), cursor: 0 }) : step(state);
}

function typedText(key: string): string {
  return key === 'space' ? ' ' : [...key].length === 1 ? key : '';
}

function promptKey<S extends AnySlot, E>(
  state: State<S>,
  prompt: Prompt,
  key: string,
  on: Handling<S, E>,
): StepOf<S, E> {
  const change = (text: string) => edited(state, prompt, text, on);
  if (prompt.purpose === 'overwrite') {
    if (key === 'y')
      return step(close(state), {
        type: 'export',
        slot: state.active,
        path: prompt.text,
        force: true,
        only: prompt.only,
      });
    return ['n', 'escape', 'q', 'enter'].includes(key)
      ? step(say(close(state), 'Not written.'))
      : step(state);
  }
  if (key === 'escape') return step(close(on.preview(state, prompt.purpose, '')));
  if (key === 'enter') return on.submit(state, prompt);
  if (key === 'backspace')
    return prompt.text === '' ? step(close(state)) : change([...prompt.text].slice(0, -1).join(''));
  if (key === '^u') return change('');
  if (key === '^w') return change(prompt.text.replace(/\S*\s*$/, ''));
  const typed = typedText(key);
  return typed ? change(prompt.text + typed) : step(state);
}
