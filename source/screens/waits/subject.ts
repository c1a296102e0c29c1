import type { Action } from '../binding.ts';
import { say, step, withSlice, withSlot } from '../state.ts';
import type { Subject } from '../subject.ts';
import { copyable, goals, sourceOf } from './prompts.ts';
import { SCREENS } from './screens.ts';
import { leaveWaits, type WaitsEffect, type WaitsEvent, type WaitsSlot } from './state.ts';

// Recordings of waits as a subject of the app.

/** Recordings of what programs wait for. */
export const waitsSubject: Subject<WaitsSlot, WaitsEffect, WaitsEvent> = {
  noun: 'recording',
  screens: SCREENS,
  tabs: SCREENS.length,
  findings: 'wait-findings',
  act: (state, action) =>
    action === 'reset' ? step(say(withSlice(state, 'waiting', { zoom: 0, top: 0 }), 'View reset.')) : null,
  event: (state, { findings, method, slot }) => step(withSlot(state, { findings, method }, slot)),
  leave: leaveWaits,
  comeBack: (_, left) => left,
  prompts: { search: 'search', filter: 'filter' },
  preview: (state) => state,
  submit: (state) => step(state),
  goals,
  copyable,
  source: sourceOf,
  chips: () => [],
  words: (_, action) => WORDS[action] ?? null,
  rehearsed: { keys: [], worth: () => false },
};

/** Words for the footer where the table's are too long for it. */
const WORDS: Partial<Record<Action, string>> = {
  screen2: 'operations',
  screen3: 'requests',
  recordingNext: 'next recording',
};
