import { ends, percent, plural } from '../format/numbers.ts';
import { type Visible, visible } from '../format/visible.ts';
import { toAscii } from '../paint/ascii.ts';
import { Canvas } from '../paint/canvas.ts';
import { wrap } from '../paint/text.ts';
import { paintFooter, paintMessage, paintOverlay, paintTabs, paintTitle } from './chrome.ts';
import { screenOf } from './cpu/screens.ts';
import { type Action, bindingsOn, SCREENS } from './keys.ts';
import { active, bodyArea, type Size, type Slot, SMALLEST, type State } from './state.ts';
import { tabs } from './update.ts';

/** The whole screen as rows of canonical ANSI: title, tabs, the screen itself, message, footer, and what lies over them. */
export function paintScreen(state: State): Visible[] {
  const small = tooSmall(state);
  if (small) return small;
  const canvas = new Canvas(state.size.columns, state.size.rows, state.level, state.ascii);
  const slot = active(state);
  const screen = screenOf(slot.screen);
  const bindings = bindingsOn(slot.screen);
  paintTitle(canvas, {
    title: slot.title,
    nth: state.slots.length > 1 ? `${state.active + 1} of ${state.slots.length}` : '',
    chips: [...viewChips(slot), ...(slot.deriving ? ['counting…'] : [])],
  });
  paintTabs(canvas, tabs(state.size.columns, slot.screen), slot.screen, SCREENS.length);
  screen.paint(state, canvas, bodyArea(state.size));
  const prompt = state.overlay?.kind === 'prompt' ? state.overlay : null;
  const found = slot.search ? matchWords(slot) : '';
  paintMessage(
    canvas,
    prompt,
    state.message,
    prompt?.purpose === 'search' ? found : '',
    markWords(slot) || (found && `${found} · n N next, previous · Esc ends the search`),
  );
  paintFooter(
    canvas,
    bindings,
    slot.mark ? ['range', 'left', 'right', 'back'] : screen.hints(state),
    (action) => screen.label?.(state, action) ?? shortLabel(action, slot),
    state.overlay,
  );
  paintOverlay(canvas, state.overlay, screen.title, bindings, (action) => screen.label?.(state, action));
  return canvas.lines();
}

/** What is shown where there is no room for a screen; null where there is. */
export function tooSmall({
  size: { columns, rows },
  ascii,
}: {
  size: Size;
  ascii: boolean;
}): Visible[] | null {
  if (columns >= SMALLEST.columns && rows >= SMALLEST.rows) return null;
  const words = `culprit needs ${SMALLEST.columns}×${SMALLEST.rows} cells; this is ${columns}×${rows}.`;
  const lines = wrap(ascii ? toAscii(words) : words, Math.max(1, columns));
  return lines.slice(0, Math.max(1, rows)).map(visible);
}

/** What the present view leaves out, in words: it must never be forgotten that something is. */
function viewChips({ model, screen }: Slot): string[] {
  const { range, hide } = model.view;
  const chips: string[] = [];
  if (range) chips.push(ends(range).join('–'));
  const hidden = [
    hide.internals ? 'internals' : '',
    hide.dependencies ? 'dependencies' : '',
    ...hide.packages,
    hide.functions?.length ? plural(hide.functions.length, 'function') : '',
    hide.pattern === null ? '' : `/${hide.pattern}/`,
  ].filter(Boolean);
  if (hidden.length > 0) chips.push(`hidden: ${hidden.join(', ')}`);
  // Diagnosis looks at all code: what is hidden from sight may be the cause.
  if (hidden.length > 0 && /^(overview|findings)$/.test(screen)) chips.push('findings: all code');
  return chips;
}

/** A range that is being marked, as long as it is. */
function markWords({ mark, screen }: Slot): string {
  if (!mark) return '';
  const marks = screen === 'overview' || screen === 'flame';
  const how = marks ? '← → to its other end, v sets it' : 'Enter sets it';
  return `Marking ${ends(mark.span).join('–')}: ${how}, Esc gives up`;
}

function matchWords(slot: Slot): string {
  const { text, functions, share } = slot.search!;
  return `“${text}” matches ${plural(functions, 'function')}, ${percent(share)} of on-CPU time`;
}

/** Words for the footer where the table's are too long for it. */
function shortLabel(action: Action, slot: Slot): string | null {
  if (action === 'hide') {
    const { internals, dependencies } = slot.model.view.hide;
    return dependencies ? 'show all code' : internals ? 'hide dependencies' : 'hide internals';
  }
  if (action === 'left') return 'earlier';
  if (action === 'right') return slot.mark ? 'later' : 'open';
  const words: Partial<Record<Action, string>> = {
    enter: 'look closer',
    back: slot.mark ? 'give up' : 'back',
    expandHot: 'hot path',
    search: 'search',
    alike: 'mark its places',
    export: 'export',
    findings: 'recommendations',
    screen2: 'call tree',
    screen3: 'flame graph',
    editor: 'edit',
    copy: 'copy',
    hideThis: 'hide it',
    filter: 'filter',
    reverse: 'reverse',
    goal: 'set a goal',
    pin: 'do this next',
  };
  return words[action] ?? null;
}
