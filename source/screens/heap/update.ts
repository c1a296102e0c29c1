import { layTabs } from '../chrome.ts';
import { type Action, actionFor, HEAP_SCREENS, type HeapScreenId } from '../keys.ts';
import { exportPrompt, overlayKey, overwritePrompt, paletteMenu, pasted } from '../overlay-keys.ts';
import { bodyArea, SMALLEST, say, step } from '../state.ts';
import { heapCopyMenu, heapGoalFor, heapHandling } from './overlays.ts';
import { heapScreenOf } from './screens.ts';
import {
  activeHeap,
  goTo,
  goToObject,
  type HeapEffect,
  type HeapEvent,
  type HeapState,
  type HeapStep,
  keyOf,
  withHeap,
} from './state.ts';

/** Answers kept of one snapshot: walking to and fro must not ask again, and not grow without bound. */
const ANSWERS = 64;
/** Stands in the answers for a question on its way. */
const ASKED = undefined;

/** The reducer of a snapshot's screens: what an event makes of the state, and what it asks of the world. Pure. */
export function updateHeap(state: HeapState, event: HeapEvent): HeapStep {
  switch (event.type) {
    case 'resize':
      return settled(step({ ...state, size: event.size }));
    case 'message':
      return step(say(state, event.text, event.bad));
    case 'phase':
      return settled(step(withHeap(state, { phase: event.phase }, event.slot)));
    case 'trouble':
      return step(say(withHeap(state, { trouble: event.text, findings: [] }, event.slot), event.text, true));
    case 'findings': {
      const { findings, nodes, method, slot } = event;
      // Until somebody chooses, every screen stands on the first suspect.
      const node = state.slots[slot].node < 0 ? (nodes[0] ?? -1) : state.slots[slot].node;
      return settled(step(withHeap(state, { findings, findingNodes: nodes, method, node }, slot)));
    }
    case 'method':
      return step(withHeap(state, { method: event.method }, event.slot));
    case 'answer':
      return settled(step(answered(state, event.slot, keyOf(event.question), event.value)));
    case 'found':
      return event.node < 0
        ? step(say(state, `No object @${event.id} in this snapshot.`, true))
        : settled(step(goToObject({ ...state, active: event.slot }, event.node)));
    case 'exported':
      return step(say(state, `Written: ${event.path}`));
    case 'exists':
      return step({ ...state, overlay: overwritePrompt(event.path, event.only) });
    default:
      return settled(input({ ...state, message: null }, event));
  }
}

function answered(state: HeapState, index: number, key: string, value: unknown): HeapState {
  const answers = new Map(state.slots[index].answers);
  answers.delete(key);
  answers.set(key, value);
  for (const old of answers.keys()) {
    if (answers.size <= ANSWERS) break;
    answers.delete(old);
  }
  return withHeap(state, { answers }, index);
}

/** After every step: the screen that is shown is up to date, and what it lacks has been asked for, once. */
function settled({ state, effects }: HeapStep): HeapStep {
  const screen = heapScreenOf(activeHeap(state).screen);
  let next = screen.enter(state, bodyArea(state.size));
  const slot = activeHeap(next);
  const wanted = (screen.asks?.(slot) ?? []).filter(
    (question) =>
      !slot.answers.has(keyOf(question)) && (question.about !== 'comparison' || isLastOfMany(next)),
  );
  for (const question of wanted) next = answered(next, next.active, keyOf(question), ASKED);
  const asked = wanted.map((question): HeapEffect => ({ type: 'ask', slot: next.active, question }));
  return { state: next, effects: [...effects, ...asked] };
}

const isLastOfMany = ({ slots, active }: HeapState) => slots.length > 1 && active === slots.length - 1;

function input(state: HeapState, event: HeapEvent): HeapStep {
  if (state.size.columns < SMALLEST.columns || state.size.rows < SMALLEST.rows) {
    const leave = event.type === 'key' && ['q', '^c'].includes(event.key);
    return leave ? step(state, { type: 'quit' }) : step(state);
  }
  const handling = heapHandling(act);
  if (event.type === 'key') {
    if (event.key === '^c') return step(state, { type: 'quit' });
    if (state.overlay) return overlayKey(state, event.key, handling);
    const action = actionFor(event.key, activeHeap(state).screen);
    return action ? act(state, action) : step(state);
  }
  if (event.type === 'paste') return pasted(state, event.text, handling);
  if (event.type === 'action') return act(state, event.action);
  const area = bodyArea(state.size);
  const screen = heapScreenOf(activeHeap(state).screen);
  if (event.type === 'wheel')
    return step(state.overlay || !screen.wheel ? state : screen.wheel(state, event.by, area));
  if (event.type !== 'click') return step(state);
  if (state.overlay) return step({ ...state, overlay: null });
  if (event.y === 1) {
    const here = tabOf(activeHeap(state).screen);
    const tab = heapTabs(state.size.columns, here).find(
      ({ x, text }) => event.x >= x && event.x < x + text.length,
    );
    return tab ? show(state, tab.screen) : step(state);
  }
  const y = event.y - area.y;
  if (y < 0 || y >= area.height) return step(state);
  const clicked = screen.click?.(state, event.x - area.x, y, area) ?? step(state);
  return clicked === 'enter' ? act(state, 'enter') : clicked;
}

/** Screens with a digit, which the list of objects has not. */
export const TABS = HEAP_SCREENS.slice(0, 8);
export const heapTabs = (columns: number, here: HeapScreenId) =>
  layTabs(columns, TABS.map(heapScreenOf), here);

/** Lists of objects are reached through constructors. */
export const tabOf = (screen: HeapScreenId): HeapScreenId => (screen === 'objects' ? 'constructors' : screen);

function show(state: HeapState, screen: HeapScreenId): HeapStep {
  return step(activeHeap(state).screen === screen ? state : goTo(state, screen));
}

function act(state: HeapState, action: Action): HeapStep {
  const slot = activeHeap(state);
  const own = heapScreenOf(slot.screen).act(state, action, bodyArea(state.size));
  if (own) return own;
  const prompt = (purpose: 'search' | 'filter' | 'goal', label: string, text = ''): HeapStep =>
    step({ ...state, overlay: { kind: 'prompt', purpose, label, text } });
  switch (action) {
    case 'abort':
    case 'quit':
      return step(state, { type: 'quit' });
    case 'back':
      return back(state);
    case 'enter':
      return slot.node < 0 ? step(state) : step(goToObject(state, slot.node));
    case 'findings':
      return show(state, 'suspects');
    case 'recordingBack':
    case 'recordingNext': {
      if (state.slots.length === 1) return step(say(state, 'Only one snapshot is open.'));
      const by = action === 'recordingNext' ? 1 : state.slots.length - 1;
      const next = { ...state, active: (state.active + by) % state.slots.length };
      // The same view of another snapshot; a list of objects is one snapshot's own.
      return step(withHeap(next, { screen: tabOf(slot.screen) }));
    }
    case 'reset':
      return step(say(withHeap(state, { ignored: [] }), 'Everything is counted and shown.'));
    case 'alike': {
      if (slot.node < 0) return step(state);
      const classIndex = slot.heap.model.classes.ofNode[slot.node];
      return step(goTo(state, 'objects', { list: { of: 'class', classIndex } }));
    }
    case 'search':
      return prompt('search', 'find (name, or @id)');
    case 'filter':
      return prompt('filter', 'filter (@id goes to an object)');
    case 'export':
      return step({ ...state, overlay: exportPrompt(slot.title) });
    case 'exportFinding':
      return step({ ...state, overlay: exportPrompt(slot.title, slot.slices.suspects.chosen) });
    case 'goal':
      return prompt('goal', 'goal', heapGoalFor(slot));
    case 'copy': {
      const menu = heapCopyMenu(slot);
      return menu.items.length === 0
        ? step(say(state, 'There is nothing to copy here: choose an object first.'))
        : step({ ...state, overlay: menu });
    }
    case 'editor':
      return slot.node < 0
        ? step(say(state, 'No object is chosen.'))
        : step(state, { type: 'edit', slot: state.active, node: slot.node });
    case 'palette':
      return step({ ...state, overlay: paletteMenu(slot.screen) });
    case 'help':
      return step({ ...state, overlay: { kind: 'help', top: 0 } });
    case 'mouse':
      return step(
        say(
          { ...state, mouse: !state.mouse },
          state.mouse ? 'Mouse off: the terminal selects text again.' : 'Mouse on.',
        ),
        { type: 'mouse', on: !state.mouse },
      );
    case 'another':
    case 'redraw':
    case 'suspend':
      return step(state, { type: action });
    default: {
      const digit = /^screen(\d)$/.exec(action);
      return digit ? show(state, HEAP_SCREENS[Number(digit[1]) - 1]) : step(state);
    }
  }
}

/** To where one came from; never quits. */
function back(state: HeapState): HeapStep {
  const slot = activeHeap(state);
  const last = slot.trail.at(-1);
  if (last) {
    const { object, ...place } = last;
    const slices = { ...slot.slices, object };
    return step(withHeap(state, { ...place, slices, trail: slot.trail.slice(0, -1) }));
  }
  return step(
    slot.screen === 'heap'
      ? say(state, 'This is the first screen: q quits.')
      : withHeap(state, { screen: 'heap' }),
  );
}
