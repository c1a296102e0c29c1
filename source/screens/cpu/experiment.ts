import { RUNS_A_SIDE, runsInAll } from '../../compare/proof.ts';
import { active, chosenFinding, type Prompt, say, step, warn, withMessage, withSlot } from '../state.ts';
import { type Experiment, obstacle } from './laboratory.ts';
import type { ProfileEvent, ProfileState, ProfileStep } from './state.ts';

/** Trying the chosen finding on the user's program, and writing what was proven: what `P`, `c` and `a` do. */

type ExperimentEvent = ProfileEvent & { type: 'trying' | 'tried' };

/** `P` or `c` on a finding: asks for the command, or says why it cannot be tried. */
export function experimentOn(state: ProfileState, what: Experiment): ProfileStep {
  const slot = active(state);
  const finding = chosenFinding(slot);
  if (!finding) return step(say(state, 'No finding to try yet.'));
  if (slot.whole.recording.kind !== 'cpu')
    return step(say(state, 'Findings of CPU profiles can be tried; this one is of allocations.'));
  const why = obstacle(what, finding);
  if (why && what === 'prove')
    return step({
      ...state,
      overlay: {
        kind: 'prompt',
        purpose: 'patch',
        label: 'no exact change here; your diff to try (file)',
        text: '',
      },
    });
  if (why) return step(warn(state, why));
  return step(state, { type: 'ask', what, slot: state.active, finding });
}

/** `a` on a finding: shows what would be written, once it is proven. */
export function applyOn(state: ProfileState): ProfileStep {
  const slot = active(state);
  const finding = chosenFinding(slot);
  if (!finding) return step(say(state, 'No finding to apply yet.'));
  if (obstacle('prove', finding)) return step(warn(state, 'No exact change of your own lines to write.'));
  if (finding.tried === 'refuted') return step(warn(state, 'The change is refuted: it is not written.'));
  if (finding.tried === 'applied')
    return step(say(state, 'Already written. Record again for what comes next.'));
  if (finding.tried !== 'proven')
    return step(say(state, 'Not proven yet: P proves the change, then a writes it.'));
  return step(state, { type: 'review', slot: state.active, finding });
}

export const experimentPrompt = (
  what: Experiment,
  text: string,
  note: string,
  patch: string | undefined,
): Prompt => ({
  kind: 'prompt',
  purpose: what,
  label: what === 'prove' ? `command to run ${runsInAll(RUNS_A_SIDE)} times` : 'command to run once',
  text,
  ...(note === '' ? {} : { note }),
  ...(patch === undefined ? {} : { patch }),
});

/** Enter in that prompt; it is closed in the state. */
export function submitExperiment(
  state: ProfileState,
  what: Experiment,
  { text, patch }: Prompt,
): ProfileStep {
  const slot = active(state);
  const finding = chosenFinding(slot);
  const command = text.trim();
  if (!finding) return step(state);
  const asked =
    command === '' ? say(state, 'Nothing was run. The command of this directory is forgotten.') : state;
  return step(asked, { type: 'try', what, slot: state.active, finding, command, patch });
}

/** Enter after the file of a diff: the command comes next. */
export function submitPatch(state: ProfileState, text: string): ProfileStep {
  const slot = active(state);
  const finding = chosenFinding(slot);
  const patch = text.trim();
  if (!finding || patch === '') return step(state);
  return step(state, { type: 'ask', what: 'prove', slot: state.active, finding, patch });
}

const TITLES: Record<Experiment, string> = {
  prove: 'Prove: with and without the change',
  probe: 'Probe: count calls and arguments',
};

export function onExperiment(state: ProfileState, event: ExperimentEvent): ProfileState {
  if (event.type === 'trying') {
    const { what, command, done, of, text } = event;
    const cancelled = state.overlay?.kind === 'trial' && state.overlay.cancelled;
    return {
      ...state,
      overlay: { kind: 'trial', title: TITLES[what], command, done, of, text, cancelled },
    };
  }
  const { slot: index, found, text, bad } = event;
  const ended = withMessage({ ...state, overlay: null }, text, bad);
  if (!found) return ended;
  const { findings, at, method } = found;
  const { slices, pinned, findings: before } = state.slots[index];
  const chosen = { ...slices.findings, chosen: at, top: 0 };
  // Another order: the pinned one is the same, or the one that was tried.
  const there = pinned === null ? -1 : findings.indexOf(before![pinned]);
  const stays = pinned === null ? null : there < 0 ? at : there;
  return withSlot(ended, { findings, method, pinned: stays, slices: { ...slices, findings: chosen } }, index);
}
