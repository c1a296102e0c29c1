import type { View } from '../../cpu/model.ts';
import { ends } from '../../format/numbers.ts';
import { active, say, step, withSlot } from '../state.ts';
import type { ProfileState, ProfileStep } from './state.ts';

// Views of a part of the time.

/** Asks the worker for another view; screens keep showing the present one until it comes. */
export function view(state: ProfileState, wanted: View): ProfileStep {
  return step(withSlot(state, { deriving: wanted }), { type: 'derive', slot: state.active, view: wanted });
}

/** What is marked becomes the range that all screens count. */
export function setRange(state: ProfileState): ProfileStep {
  const slot = active(state);
  const { span } = slot.mark!;
  const asked = view(withSlot(state, { mark: null }), {
    ...slot.model.view,
    range: { from: span.from, to: span.to },
  });
  return {
    ...asked,
    state: say(asked.state, `Only ${ends(span).join(' to ')} is counted now: 0 counts all again.`),
  };
}
