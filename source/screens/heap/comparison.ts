import { type ClassDifference, type LeakRow, NEW, type Since, STAYED } from '../../heap/comparison/model.ts';
import { OBJECT } from '../../heap/graph/kinds.ts';
import { isGlobal } from '../../heap/holdings/modules.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Action } from '../binding.ts';
import { moved, type Place, START, scrolled, settle } from '../list.ts';
import { type Area, active, say, step, withSlice } from '../state.ts';
import { paintComparison } from './comparison-paint.ts';
import { bodyRows, classRows, comparisonOf, HEAD, lengthOf } from './comparison-rows.ts';
import type { ComparisonSlice } from './slices.ts';
import { goToObject, goToScreen, type HeapScreen, type HeapState, type HeapStep } from './state.ts';

// What keys and the mouse do on the comparison of snapshots of one process.

export const comparisonSlice: ComparisonSlice = { pane: 0, hideInternal: false, places: [START, START] };

/** What came and went between the snapshots that are open; the last one is what rows lead into. */
export const comparisonScreen: HeapScreen = {
  id: 'comparison',
  title: 'Comparison',
  enter: (state) => state,
  // Asked of the last snapshot, which the others come before.
  asks: () => [{ about: 'comparison' }],
  paint: paintComparison,
  act,
  click(state, _x, y, area) {
    const { pane, places } = active(state).slices.comparison;
    const cursor = places[pane].top + y - HEAD;
    const length = lengthOf(state);
    if (y < HEAD || cursor >= length) return null;
    if (cursor === places[pane].cursor) return act(state, 'enter', area);
    return step(placed(state, settle({ cursor, top: places[pane].top }, length, bodyRows(area))));
  },
  wheel(state, by, area) {
    const { pane, places } = active(state).slices.comparison;
    return placed(state, scrolled(places[pane], by, lengthOf(state), bodyRows(area)));
  },
  hints: (state) => {
    if (state.slots.length < 2) return ['screen1', 'screen2', 'findings', 'export'];
    return comparisonOf(active(state))
      ? ['enter', 'pane', 'findings', 'hide', 'export']
      : ['screen1', 'screen2', 'findings'];
  },
  label(state, action) {
    const { pane, hideInternal } = active(state).slices.comparison;
    if (action === 'pane') return pane === 0 ? 'constructors' : 'what piles up';
    if (action === 'hide') return hideInternal ? "show the engine's own" : "hide the engine's own";
    if (action === 'enter') return pane === 0 ? 'what holds them' : 'those that came';
    return null;
  },
};

/** Which of a class's objects a row leads to: those that stayed, else those that are new. */
const sinceOf = (row: ClassDifference): Since | null =>
  row.survivors > 0 ? STAYED : row.newCount > 0 ? NEW : null;

/** What holds a pile, as code can name it: the Map, not its table. One of the pile where nothing but V8 does. */
function placeOfPile({ graph }: HeapModel, { holder, sample, path }: LeakRow): number {
  const isNamed = (node: number) => graph.nodeType[node] === OBJECT && !isGlobal(graph, node);
  const at = path.findLastIndex(({ node }) => node === holder);
  return isNamed(holder)
    ? holder
    : (path.slice(0, at + 1).findLast(({ node }) => isNamed(node))?.node ?? sample);
}

const placed = (state: HeapState, place: Place): HeapState => {
  const { pane, places } = active(state).slices.comparison;
  return withSlice(state, 'comparison', { places: places.map((old, i) => (i === pane ? place : old)) });
};

function act(state: HeapState, action: Action, area: Area): HeapStep | null {
  const slot = active(state);
  const { pane, places, hideInternal } = slot.slices.comparison;
  const place = moved(places[pane], action, lengthOf(state), bodyRows(area));
  if (place) return step(placed(state, place));
  const comparison = comparisonOf(slot);
  if (comparison?.sameProcess === false) return null;
  switch (action) {
    case 'pane':
    case 'paneBack':
      return step(withSlice(state, 'comparison', { pane: 1 - pane }));
    case 'hide':
      return step(
        withSlice(state, 'comparison', { hideInternal: !hideInternal, places: [places[0], START] }),
      );
    case 'enter': {
      if (!comparison) return step(state);
      if (pane === 0) {
        const leak = comparison.leaks[places[0].cursor];
        return step(leak ? goToObject(state, placeOfPile(slot.heap.model, leak)) : state);
      }
      const row = classRows(slot, comparison)[places[1].cursor];
      if (!row) return step(state);
      const since = sinceOf(row);
      if (!since) return step(say(state, 'No new objects of this class: all changes are deletions.'));
      const list = { of: 'class', classIndex: slot.heap.model.classes.keys.indexOf(row.key), since } as const;
      return step(withSlice(goToScreen(state, 'objects', { list }), 'objects', { place: START }));
    }
    default:
      return null;
  }
}
