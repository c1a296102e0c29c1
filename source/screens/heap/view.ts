import { count } from '../../format/numbers.ts';
import type { Visible } from '../../format/visible.ts';
import { Canvas } from '../../paint/canvas.ts';
import { paintFooter, paintMessage, paintOverlay, paintTabs, paintTitle } from '../chrome.ts';
import { type Action, bindingsOn } from '../keys.ts';
import { bodyArea } from '../state.ts';
import { tooSmall } from '../view.ts';
import { heapScreenOf } from './screens.ts';
import { activeHeap, type HeapState } from './state.ts';
import { heapTabs, TABS, tabOf } from './update.ts';

/** Words for the footer where the table's are too long for it. */
const SHORT: Partial<Record<Action, string>> = {
  enter: 'look closer',
  back: 'back',
  right: 'open',
  expandHot: 'heaviest path',
  search: 'find',
  filter: 'filter',
  export: 'export',
  findings: 'recommendations',
  screen2: 'constructors',
  screen3: 'dominators',
  screen4: 'flame graph',
  editor: 'edit',
  copy: 'copy',
  reverse: 'reverse',
  goal: 'set a goal',
  pin: 'do this next',
  recordingNext: 'next snapshot',
};

/** The whole screen of a snapshot as rows of canonical ANSI. */
export function paintHeapScreen(state: HeapState): Visible[] {
  const small = tooSmall(state);
  if (small) return small;
  const canvas = new Canvas(state.size.columns, state.size.rows, state.level, state.ascii);
  const slot = activeHeap(state);
  const screen = heapScreenOf(slot.screen);
  const bindings = bindingsOn(slot.screen);
  paintTitle(canvas, {
    title: slot.title,
    nth: state.slots.length > 1 ? `${state.active + 1} of ${state.slots.length}` : '',
    chips: [
      ...(slot.ignored.length > 0 ? [`${count(slot.ignored.length)} ignored`] : []),
      ...(slot.phase === 'groups' && slot.trouble === null ? ['finding what retains what…'] : []),
    ],
  });
  const here = tabOf(slot.screen);
  paintTabs(canvas, heapTabs(state.size.columns, here), here, TABS.length);
  screen.paint(state, canvas, bodyArea(state.size));
  const prompt = state.overlay?.kind === 'prompt' ? state.overlay : null;
  paintMessage(canvas, prompt, state.message, '', '');
  paintFooter(
    canvas,
    bindings,
    screen.hints(state),
    (action) => screen.label?.(state, action) ?? SHORT[action] ?? null,
    state.overlay,
  );
  paintOverlay(canvas, state.overlay, screen.title, bindings, (action) => screen.label?.(state, action));
  return canvas.lines();
}
