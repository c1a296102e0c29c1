import { type Visible, visible } from '../format/visible.ts';
import { toAscii } from '../paint/ascii.ts';
import { Canvas } from '../paint/canvas.ts';
import { wrap } from '../paint/text.ts';
import { themeOf } from '../paint/theme.ts';
import type { Action } from './binding.ts';
import { paintMessage, paintTabs, paintTitle } from './chrome.ts';
import { paintFooter } from './footer.ts';
import { helpBelow } from './help.ts';
import { hintsOf } from './hints.ts';
import { bindingsOn } from './keys.ts';
import { paintOverlay } from './overlays.ts';
import { type AnySlot, active, bodyArea, SMALLEST, type State } from './state.ts';
import { type Subject, screenOf } from './subject.ts';
import { tabsOf } from './update.ts';

/** The whole screen as rows of canonical ANSI: title, tabs, the screen itself, message, footer, and what lies over them. */
export function paintScreen<S extends AnySlot, E, V>(subject: Subject<S, E, V>, state: State<S>): Visible[] {
  const { size, overlay } = state;
  if (size.columns < SMALLEST.columns || size.rows < SMALLEST.rows) return tooSmall(state);
  const canvas = new Canvas(size.columns, size.rows, state.level, state.ascii, themeOf(state.theme));
  const slot = active(state);
  const screen = screenOf(subject, slot.screen);
  const bindings = bindingsOn(slot.screen);
  paintTitle(canvas, {
    title: slot.title,
    nth: state.slots.length > 1 ? `${state.active + 1} of ${state.slots.length}` : '',
    chips: [...goalChip(slot), ...subject.chips(slot)],
  });
  paintTabs(canvas, tabsOf(subject, state), subject.tabOf?.(slot.screen) ?? slot.screen);
  screen.paint(state, canvas, bodyArea(size));
  const prompt = overlay?.kind === 'prompt' ? overlay : null;
  const going = subject.going?.(slot, prompt?.purpose === 'search') ?? '';
  const isSearch = prompt?.purpose === 'search';
  paintMessage(canvas, prompt, state.message, isSearch ? going : '', going);
  const own = (action: Action) => screen.label?.(state, action);
  paintFooter(canvas, hintsOf(subject, state), overlay, helpBelow(bindings, size));
  paintOverlay(canvas, overlay, screen.title, bindings, own);
  return canvas.lines();
}

/** How many of the goals that are set this recording holds, with ✗ where that is not all of them. */
function goalChip({ method }: AnySlot): string[] {
  const goals = method.find(({ step }) => step === 'goal')?.goals;
  return goals ? [`goals ${goals.held < goals.of ? '✗ ' : ''}${goals.held}/${goals.of}`] : [];
}

/** What is shown where there is no room for a screen. */
function tooSmall({ size: { columns, rows }, ascii }: State): Visible[] {
  const words = `culprit needs ${SMALLEST.columns}×${SMALLEST.rows} cells; this is ${columns}×${rows}.`;
  const lines = wrap(ascii ? toAscii(words) : words, Math.max(1, columns));
  return lines.slice(0, Math.max(1, rows)).map(visible);
}
