import { findingsSlice } from '../findings-layout.ts';
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
import type { HeapSlices } from './slices.ts';
import type { HeapScreen } from './state.ts';
import { suspectsScreen } from './suspects.ts';

/** The screens of a heap snapshot, by their digits; the list of objects has none. A new one is a file beside this, a line here, and its id in `screen-ids.ts`. */
export const SCREENS: readonly HeapScreen[] = [
  overviewScreen,
  constructorsScreen,
  dominatorsScreen,
  dominatorFlameScreen,
  objectScreen,
  holdingsScreen,
  suspectsScreen,
  comparisonScreen,
  objectsScreen,
];

export const freshHeapSlices = (): HeapSlices => ({
  heap: overviewSlice,
  constructors: constructorsSlice,
  dominators: dominatorsSlice,
  flame: dominatorFlameSlice,
  object: objectSlice,
  holdings: holdingsSlice,
  findings: findingsSlice,
  comparison: comparisonSlice,
  objects: { place: START, sort: 'retained' },
});
