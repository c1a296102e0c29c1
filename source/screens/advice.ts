import type { Finding } from '../diagnose/finding.ts';
import type { Action } from './binding.ts';
import type { FindingText } from './finding-rows.ts';
import { clickedFindings, movedFindings, wheeledFindings } from './findings-keys.ts';
import type { FindingsView } from './findings-layout.ts';
import { paintFindings } from './findings-paint.ts';
import type { Screen, StepOf } from './screen.ts';
import {
  type AnySlot,
  active,
  chosenFinding,
  type FindingsSlice,
  type State,
  say,
  step,
  withSlot,
} from './state.ts';

/** What a subject adds to the screen of its findings. */
export interface Advice<S extends AnySlot, E> {
  id: S['screen'];
  /** Where Enter leads from the list. */
  leadsTo: string;
  text(slot: S, finding: Finding, width: number): FindingText;
  /** What its text is made of beside the finding, the method and the width. */
  dependsOn?(slot: S): unknown;
  open(state: State<S>): StepOf<S, E>;
  /** Actions that it alone knows. */
  act?(state: State<S>, action: Action): StepOf<S, E> | null;
  hints?(state: State<S>): Action[];
}

/** Findings, and the chosen one in the seven sections of the report. */
export function adviceScreen<S extends AnySlot, E>(of: Advice<S, E>): Screen<S, E> {
  type St = State<S>;
  let kept: { key: unknown[]; text: FindingText | null } | null = null;

  function textOfChosen(slot: S, width: number): FindingText | null {
    const finding = chosenFinding(slot);
    const key = [finding, of.dependsOn?.(slot), slot.method, width];
    if (kept?.key.every((part, i) => part === key[i])) return kept.text;
    const text = finding ? of.text(slot, finding, width) : null;
    kept = { key, text };
    return text;
  }

  function viewOf(state: St): FindingsView {
    const slot = active(state);
    const { findings, failed, slices, pinned } = slot;
    return { findings, failed, slice: slices.findings, pinned, text: (width) => textOfChosen(slot, width) };
  }

  const changed = (state: St, change: Partial<FindingsSlice>): St => {
    const { slices } = active(state);
    const next = { slices: { ...slices, findings: { ...slices.findings, ...change } } };
    return withSlot(state, next as Partial<S>);
  };

  function pin(state: St): StepOf<S, E> {
    const { pinned: before, slices } = active(state);
    const pinned = before === slices.findings.chosen ? null : slices.findings.chosen;
    const now = say(withSlot(state, { pinned } as Partial<S>), pinWords(before, pinned));
    return step(now, { type: 'method', slot: state.active });
  }

  return {
    id: of.id,
    title: 'Recommendations',
    enter: (state) => state,
    paint: (state, canvas, area) => paintFindings(canvas, area, viewOf(state)),
    act(state, action, area) {
      const moved = movedFindings(viewOf(state), action, area);
      if (moved) return step(changed(state, moved));
      if (action === 'enter') return of.open(state);
      return action === 'pin' ? pin(state) : (of.act?.(state, action) ?? null);
    },
    click(state, x, y, area) {
      const change = clickedFindings(viewOf(state), x, y, area);
      return change && step(changed(state, change));
    },
    wheel: (state, by, area) => changed(state, wheeledFindings(viewOf(state), by, area)),
    hints: (state) =>
      of.hints?.(state) ??
      (active(state).slices.findings.pane === 0
        ? ['enter', 'pane', 'copy', 'pin', 'export']
        : ['enter', 'copy', 'goal', 'pin', 'export']),
    label(state, action) {
      const { pane } = active(state).slices.findings;
      if (action === 'enter') return pane === 1 ? 'open or close' : `to ${of.leadsTo}`;
      if (action === 'pane') return pane === 0 ? 'read it' : 'back to the list';
      return action === 'copy' ? 'copy the code…' : null;
    },
  };
}

/** What is said of a finding that is pinned, or no longer; one change at a time: of the pinned one before it the result is asked for. */
function pinWords(before: number | null, now: number | null): string {
  if (now === null) return 'Nothing is pinned.';
  if (before !== null)
    return 'Pinned instead of the other. Note what came of that one: culprit compare --journal FILE';
  return 'Pinned as the one thing to do next. Change it alone, then measure again.';
}
