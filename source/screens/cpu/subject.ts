import { ends, percent, plural } from '../../format/numbers.ts';
import type { Action } from '../binding.ts';
import { active, step, withSlot } from '../state.ts';
import type { Subject } from '../subject.ts';
import { actOnProfile, onProfileEvent } from './actions.ts';
import { copyable, goals, preview, sourceOf, submit } from './prompts.ts';
import { REHEARSED } from './rehearsed.ts';
import { SCREENS } from './screens.ts';
import { nthMatch } from './search.ts';
import { leaveProfile, type ProfileEffect, type ProfileEvent, type ProfileSlot } from './state.ts';

// Profiles as a subject of the app.

/** Rows of a call tree from which on a first key would be late. */
const WORTH = 20_000;

/** A CPU or allocation profile. */
export const profileSubject: Subject<ProfileSlot, ProfileEffect, ProfileEvent> = {
  noun: 'recording',
  screens: SCREENS,
  tabs: SCREENS.length,
  findings: 'findings',
  table: 'functions',
  act: actOnProfile,
  event: onProfileEvent,
  /** A function that is shown has its source asked for. */
  settled(state, before) {
    const { mark, screen, slices } = active(state);
    const { frame, source } = slices.function;
    const wanted = source === undefined && frame >= 0 && frame !== before.slices.function.frame;
    // A range is marked where it was begun: elsewhere nothing could show its other end.
    const kept = mark && mark.on !== screen ? withSlot(state, { mark: null }) : state;
    return wanted ? step(kept, { type: 'source', slot: state.active, frame }) : step(kept);
  },
  undo({ mark, search }) {
    if (mark) return { mark: null };
    return search ? { search: null } : null;
  },
  leave: leaveProfile,
  comeBack: (_, left) => left as Partial<ProfileSlot>,
  prompts: { search: 'search', filter: 'filter' },
  preview,
  submit,
  goals,
  copyable,
  source: sourceOf,
  chips: (slot) => [...viewChips(slot), ...(slot.deriving ? ['counting…'] : [])],
  going(slot, typing) {
    const found = slot.search ? matchWords(slot) : '';
    if (typing) return found;
    return markWords(slot) || (found && `${found} · n N next, previous · Esc ends the search`);
  },
  hints: ({ mark }) => (mark ? ['range', 'left', 'right', 'back'] : null),
  words: shortWords,
  rehearsed: { keys: REHEARSED, worth: ({ whole }) => whole.tree.count >= WORTH },
};

/** What the present view leaves out, in words: it must never be forgotten that something is. */
function viewChips({ model, screen }: ProfileSlot): string[] {
  const { range, hide } = model.view;
  const chips: string[] = [];
  if (range) chips.push(ends(range).join('–'));
  const hidden = [
    hide.internals ? 'internals' : '',
    hide.dependencies ? 'dependencies' : '',
    ...hide.packages,
    hide.functions?.length ? plural(hide.functions.length, 'function') : '',
    hide.pattern === null ? '' : `/${hide.pattern}/`,
  ].filter(Boolean);
  if (hidden.length > 0) chips.push(`hidden: ${hidden.join(', ')}`);
  // Diagnosis looks at all code: what is hidden from sight may be the cause.
  if (hidden.length > 0 && /^(overview|findings)$/.test(screen)) chips.push('findings: all code');
  return chips;
}

/** A range that is being marked, as long as it is. */
function markWords({ mark }: ProfileSlot): string {
  return mark ? `Marking ${ends(mark.span).join('–')}: ← → to its other end, v sets it, Esc cancels` : '';
}

function matchWords(slot: ProfileSlot): string {
  const { text, functions, share } = slot.search!;
  const nth = nthMatch(slot.search!, slot.node);
  return `“${text}” matches ${plural(functions, 'function')}, ${percent(share)} of CPU time${nth === null ? '' : ` · ${nth}`}`;
}

/** Words for the footer where the table's are too long for it. */
function shortWords(slot: ProfileSlot, action: Action): string | null {
  if (action === 'hide') {
    const { internals, dependencies } = slot.model.view.hide;
    return dependencies ? 'show all code' : internals ? 'hide dependencies' : 'hide internals';
  }
  if (action === 'left') return 'earlier';
  if (action === 'right') return slot.mark ? 'later' : 'open';
  if (action === 'back') return slot.mark ? 'cancel' : 'back';
  return WORDS[action] ?? null;
}

const WORDS: Partial<Record<Action, string>> = {
  expandHot: 'hot path',
  search: 'search',
  alike: 'mark its places',
  screen2: 'call tree',
  screen3: 'flame graph',
  hideThis: 'hide it',
};
