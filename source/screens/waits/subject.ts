import type { Action } from '../binding.ts';
import { active, say, step, withSlice, withSlot } from '../state.ts';
import type { Subject } from '../subject.ts';
import { copyable, goals, preview, sourceOf, submit } from './prompts.ts';
import { SCREENS } from './screens.ts';
import { searchText } from './search.ts';
import { leaveWaits, type WaitsEffect, type WaitsEvent, type WaitsSlot, type WaitsState } from './state.ts';
import { filteredTable } from './table-screen.ts';

// Recordings of waits as a subject of the app.

/** Recordings of what programs wait for. */
export const waitsSubject: Subject<WaitsSlot, WaitsEffect, WaitsEvent> = {
  noun: 'recording',
  screens: SCREENS,
  tabs: SCREENS.length,
  findings: 'wait-findings',
  table: 'operations',
  act: (state, action) => (action === 'reset' ? step(say(reset(state), 'View reset.')) : null),
  event: (state, { findings, method, slot }) => step(withSlot(state, { findings, method }, slot)),
  undo: ({ search }) => (search ? { search: null } : null),
  leave: leaveWaits,
  comeBack: (_, left) => left,
  prompts: { search: 'search', filter: 'filter' },
  preview,
  submit,
  goals,
  copyable,
  source: sourceOf,
  chips: (slot) => (slot.search ? [searchText(slot)] : []),
  words: (_, action) => WORDS[action] ?? null,
  rehearsed: { keys: [], worth: () => false },
};

/** No zoom, no search, no filter. */
function reset(state: WaitsState): WaitsState {
  const shown = withSlice(withSlot(state, { search: null }), 'waiting', { zoom: 0, top: 0 });
  return (['operations', 'requests', 'wait-functions'] as const).reduce(
    (all, table) => (active(all).slices[table].filter === '' ? all : filteredTable(all, table, '')),
    shown,
  );
}

/** Words for the footer where the table's are too long for it. */
const WORDS: Partial<Record<Action, string>> = {
  screen2: 'operations',
  screen3: 'requests',
  recordingNext: 'next recording',
};
