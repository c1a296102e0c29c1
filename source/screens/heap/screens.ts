import { findingsSlice } from '../findings-pane.ts';
import type { HeapScreenId } from '../keys.ts';
import { START } from '../list.ts';
import { comparisonScreen, comparisonSlice } from './comparison.ts';
import { constructorsSlice } from './constructor-rows.ts';
import { constructorsScreen } from './constructors.ts';
import { dominatorsScreen, dominatorsSlice } from './dominators.ts';
import { dominatorFlameScreen, dominatorFlameSlice } from './flame.ts';
import { holdingsScreen, holdingsSlice } from './holdings.ts';
import { objectScreen, objectSlice } from './object.ts';
import { objectsScreen } from './objects.ts';
import { overviewScreen, overviewSlice } from './overview.ts';
import type { HeapScreen, HeapSlices } from './state.ts';
import { suspectsScreen } from './suspects.ts';

/** The screens of a heap snapshot. A new one is a file beside this, a line here, and its id in `keys.ts`. */
const ALL: Record<HeapScreenId, HeapScreen> = {
  heap: overviewScreen,
  constructors: constructorsScreen,
  dominators: dominatorsScreen,
  'dominator-flame': dominatorFlameScreen,
  object: objectScreen,
  holdings: holdingsScreen,
  suspects: suspectsScreen,
  comparison: comparisonScreen,
  objects: objectsScreen,
};

export const heapScreenOf = (id: HeapScreenId): HeapScreen => ALL[id];

export const freshHeapSlices = (): HeapSlices => ({
  heap: overviewSlice,
  constructors: constructorsSlice,
  dominators: dominatorsSlice,
  flame: dominatorFlameSlice,
  object: objectSlice,
  holdings: holdingsSlice,
  suspects: findingsSlice,
  comparison: comparisonSlice,
  objects: { place: START, sort: 'retained' },
});
