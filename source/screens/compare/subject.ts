import type { Action } from '../binding.ts';
import { START } from '../list.ts';
import { active, say, step, withSlice, withSlot } from '../state.ts';
import type { Subject } from '../subject.ts';
import { rowsOf } from './changes.ts';
import { SCREENS } from './screens.ts';
import { type CompareSlot, type CompareState, functionAt, leave, nextMatch, searchText } from './state.ts';

/** Two sides of recordings, held against each other. */
export const compareSubject: Subject<CompareSlot, never, never> = {
  noun: 'comparison',
  screens: SCREENS,
  tabs: SCREENS.length,
  findings: 'verdict',
  table: 'changes',
  act: (state, action) => (action === 'reset' ? step(reset(state)) : null),
  event: step,
  undo: ({ search, slices }) => {
    if (search !== '') return { search: '' };
    return slices.changes.filter === ''
      ? null
      : { slices: { ...slices, changes: { ...slices.changes, filter: '' } } };
  },
  leave,
  comeBack: (_, left) => left as CompareSlot['trail'][number],
  prompts: { search: 'search', filter: 'filter' },
  preview(state, purpose, text) {
    if (purpose === 'search') return withSlot(state, { search: text });
    return purpose === 'filter' ? withSlice(state, 'changes', { filter: text, place: START }) : state;
  },
  submit(state, { purpose, text }) {
    if (purpose !== 'search') return step(state);
    const found = nextMatch({ ...active(state), search: text, node: -1 }, 1);
    if (found < 0) return step(say(withSlot(state, { search: '' }), `Nothing matches ${text}.`));
    return step(withSlot(state, { search: text, node: found }));
  },
  goals: {
    suggest: () => '',
    examples: 'wall <= 2s and self(parseRow) <= 10%',
    check: () => ({ refused: 'goals are set with culprit compare --goal' }),
  },
  copyable(slot) {
    const row = selected(slot);
    return [
      ['the verdict', slot.comparison.verdict.text],
      ['the name', row?.name ?? ''],
      ['the place', row && row.url !== '' ? `${row.url}${row.line === null ? '' : `:${row.line}`}` : ''],
    ];
  },
  source(slot) {
    const row = selected(slot);
    if (!row || row.url === '') return 'No source location';
    return { url: row.url, line: row.line, column: null };
  },
  chips: (slot) => (slot.search === '' ? [] : [searchText(slot)]),
  words: (_, action) => WORDS[action] ?? null,
  rehearsed: { keys: [], worth: () => false },
};

const WORDS: Partial<Record<Action, string>> = {
  screen2: 'call tree',
  screen3: 'flame graph',
  expandHot: 'largest change',
};

function reset(state: CompareState): CompareState {
  const shown = withSlot(state, { search: '', node: 0 });
  const zoomed = withSlice(shown, 'flame', { zoom: 0, top: 0 });
  return say(withSlice(zoomed, 'changes', { filter: '', place: START }), 'View reset.');
}

/** The function that is selected, on whichever screen. */
function selected(slot: CompareSlot) {
  return slot.screen === 'changes'
    ? (rowsOf(slot)[slot.slices.changes.place.cursor] ?? null)
    : functionAt(slot, slot.node);
}
