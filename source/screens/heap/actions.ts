import type { Action } from '../binding.ts';
import { active, say, step, warn, withSlot } from '../state.ts';
import { screenOf } from '../subject.ts';
import { SCREENS } from './screens.ts';
import {
  goToObject,
  goToScreen,
  type HeapEffect,
  type HeapEvent,
  type HeapScreen,
  type HeapState,
  type HeapStep,
  keyOf,
} from './state.ts';

// What actions and answers do to a snapshot on any of its screens.

/** Answers kept of one snapshot: walking to and fro must not ask again, and not grow without bound. */
const ANSWERS = 64;
/** Stands in the answers for a question on its way. */
const ASKED = undefined;

/** What an action does to a snapshot, whatever screen is shown. */
export function actOnHeap(state: HeapState, action: Action): HeapStep | null {
  const { node, heap } = active(state);
  switch (action) {
    case 'enter':
      return step(node < 0 ? state : goToObject(state, node));
    case 'reset':
      return step(say(withSlot(state, { cuts: [] }), 'View reset.'));
    case 'alike': {
      if (node < 0) return step(state);
      const classIndex = heap.model.classes.ofNode[node];
      return step(goToScreen(state, 'objects', { list: { of: 'class', classIndex } }));
    }
    default:
      return null;
  }
}

/** What has come from the engine's thread or the diagnosis. */
export function onHeapEvent(state: HeapState, event: HeapEvent): HeapStep {
  switch (event.type) {
    case 'phase':
      return step(withSlot(state, { phase: event.phase }, event.slot));
    case 'findings': {
      const { findings, nodes, method, slot } = event;
      // Until somebody chooses, every screen stands on the first suspect.
      const node = state.slots[slot].node < 0 ? (nodes[0] ?? -1) : state.slots[slot].node;
      return step(withSlot(state, { findings, findingNodes: nodes, method, node }, slot));
    }
    case 'answer':
      return step(answered(state, event.slot, keyOf(event.question), event.value));
    case 'found':
      return step(
        event.node < 0
          ? warn(state, `No object @${event.id} in this snapshot.`)
          : goToObject({ ...state, active: event.slot }, event.node),
      );
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
  return withSlot(state, { answers }, index);
}

/** What the screen that is shown lacks is asked for, once. */
export function askWhatIsWanted(state: HeapState): HeapStep {
  const slot = active(state);
  const screen: HeapScreen = screenOf({ screens: SCREENS }, slot.screen);
  const wanted = (screen.asks?.(slot) ?? []).filter(
    (question) =>
      !slot.answers.has(keyOf(question)) && (question.about !== 'comparison' || isLastOfMany(state)),
  );
  let next = state;
  for (const question of wanted) next = answered(next, next.active, keyOf(question), ASKED);
  const asked = wanted.map((question): HeapEffect => ({ type: 'ask', slot: next.active, question }));
  return step(next, ...asked);
}

const isLastOfMany = ({ slots, active }: HeapState) => slots.length > 1 && active === slots.length - 1;
