import { parseGoal } from '../cpu/goals.ts';
import { refused } from './prompts-and-menus.ts';
import type { StepOf } from './screen.ts';
import { type AnySlot, active, type Prompt, type State, say, step, withSlot } from './state.ts';
import type { Subject } from './subject.ts';

/** Enter in the prompt for a goal: sets it, or says in the prompt why it cannot be set. */
export function submitGoal<S extends AnySlot, E>(
  goals: Subject<S, E, never>['goals'],
  state: State<S>,
  prompt: Prompt,
): StepOf<S, E> {
  const slot = active(state);
  const closed: State<S> = { ...state, overlay: null };
  const text = prompt.text.trim();
  if (text === '' || slot.goals.includes(text)) return step(closed);
  const goal = parseGoal(text);
  if (!goal) return step(refused(state, prompt, `not a goal: ${goals.examples} are some`));
  const checked = goals.check(slot, goal);
  if ('refused' in checked) return step(refused(state, prompt, checked.refused));
  const set = withSlot(closed, { goals: [...slot.goals, text] } as Partial<S>);
  return step(say(set, checked.set), { type: 'method', slot: state.active });
}
