import type { Goal } from '../../cpu/goals.ts';
import { valueText } from '../../heap/graph/fields.ts';
import { shownPlace } from '../../heap/graph/places.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import { pathText } from '../../heap/retainers/paths.ts';
import { START } from '../list.ts';
import { type Area, chosenFinding, type Prompt, type SourcePlace, step, withSlice } from '../state.ts';
import { groupAt } from './constructor-rows.ts';
import { filteredConstructors } from './constructors.ts';
import { whatIfCommand } from './object-cuts.ts';
import { pathQuestion } from './object-panes.ts';
import { answerTo, goToScreen, type HeapSlot, type HeapState, type HeapStep } from './state.ts';

// Prompts on a snapshot: search, filter, goals; what can be copied, and where an editor opens.

/** What typing into a prompt shows at once. An id is gone to when it is whole; it filters nothing. */
export const preview = (state: HeapState, purpose: Prompt['purpose'], text: string, area: Area): HeapState =>
  purpose !== 'filter' || text.startsWith('@') ? state : filteredConstructors(state, text, area);

export function submit(state: HeapState, { purpose, text: typed }: Prompt): HeapStep {
  const text = typed.trim();
  const id = /^@(\d+)$/.exec(text);
  if (id && (purpose === 'search' || purpose === 'filter'))
    return step(state, { type: 'find', slot: state.active, id: Number(id[1]) });
  if (purpose !== 'search' || text === '') return step(state);
  const there = goToScreen(state, 'objects', { list: { of: 'search', pattern: typed } });
  return step(withSlice(there, 'objects', { place: START }));
}

export const goals = {
  examples: 'retained(Session) <= 20MB and self(Session) <= 10%',
  suggest,
  check(_: HeapSlot, { metric, unit, text }: Goal): { refused: string } | { set: string } {
    if ((metric !== 'retained' && metric !== 'self') || unit === 'micros')
      return { refused: 'a heap snapshot has retained and self sizes, and their shares' };
    return { set: `Goal set: ${text}. culprit check tests it.` };
  },
};

/** A goal to begin with: half of what the selected class retains now. */
function suggest(slot: HeapSlot): string {
  const finding =
    slot.screen === 'suspects'
      ? chosenFinding(slot)
      : slot.screen === 'heap'
        ? slot.findings?.[slot.slices.heap.finding]
        : undefined;
  if (finding?.goal) return finding.goal;
  const { rows, place } = slot.slices.constructors;
  const row = rows[place.cursor];
  if (row === undefined) return 'retained(Session) <= 5MB';
  const { name, retained, self } = groupAt(slot, row);
  const half = (retained ?? self) / 2;
  return `retained(${name}) <= ${half >= 1e6 ? `${Math.round(half / 1e6)}MB` : `${Math.max(1, Math.round(half / 1e3))}kB`}`;
}

/** What can be copied of the selected object (or finding). */
export function copyable(slot: HeapSlot): [what: string, text: string][] {
  const items: [what: string, text: string][] = [];
  const add = (what: string, text: string) => items.push([what, text]);
  const finding = slot.screen === 'suspects' ? chosenFinding(slot) : undefined;
  if (finding) {
    add('the code after the change', finding.code?.after ?? '');
    add('the path', 'path' in finding.subject ? pathLine(finding.subject.path) : '');
    add('the commands to measure', finding.benchmark);
    add('the goal', finding.goal ?? '');
    add('the proposal', `${finding.title}\n${finding.proposal}`);
  } else if (slot.screen === 'constructors') {
    const { rows, place } = slot.slices.constructors;
    if (rows.length > 0) add('the name', groupAt(slot, rows[place.cursor]).name);
  } else if (slot.node >= 0) {
    const { graph } = slot.heap.model;
    const path = answerTo(slot, pathQuestion(slot));
    const place = shownPlace(graph, slot.node);
    if (path) add('the retaining path', pathLine(pathText(graph, path)));
    add('the --what-if command', whatIfCommand(slot));
    add('the id', `@${graph.nodeId[slot.node]}`);
    add('the value', valueText(graph, slot.node));
    if (place) add('the place', `${place.url}:${place.line}:${place.column}`);
  }
  return items;
}

/** Where an editor opens for the selected object, or why it cannot. */
export function sourceOf({ heap, node }: HeapSlot): SourcePlace | string {
  if (node < 0) return 'No object is chosen.';
  const place = shownPlace(heap.model.graph, node);
  return place && place.url !== '' ? place : 'No source location';
}
