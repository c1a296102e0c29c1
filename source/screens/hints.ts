import type { Action } from './binding.ts';
import { layFooter } from './footer.ts';
import { bindingsOn } from './keys.ts';
import { type AnySlot, active, type State } from './state.ts';
import { type Subject, screenOf } from './subject.ts';

/** The footer's hints, where they are. */
export function hintsOf<S extends AnySlot, E, V>(subject: Subject<S, E, V>, state: State<S>) {
  const slot = active(state);
  const screen = screenOf(subject, slot.screen);
  return layFooter(
    state.size.columns,
    bindingsOn(slot.screen),
    subject.hints?.(slot) ?? screen.hints(state),
    (action) => screen.label?.(state, action) ?? subject.words(slot, action) ?? WORDS[action] ?? null,
    state.ascii,
  );
}

/** Words for the footer where the table's are too long for it, whatever is open. */
const WORDS: Partial<Record<Action, string>> = {
  enter: 'open',
  back: 'back',
  right: 'open',
  filter: 'filter',
  export: 'export',
  findings: 'recommendations',
  editor: 'edit',
  copy: 'copy',
  reverse: 'reverse',
  goal: 'set a goal',
  pin: 'do this next',
  prove: 'prove it',
  probe: 'probe it',
  apply: 'apply it',
};
