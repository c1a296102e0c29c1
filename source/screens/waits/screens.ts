import { findingsSlice } from '../findings-layout.ts';
import { START } from '../list.ts';
import { waitFindingsScreen } from './findings.ts';
import { waitingScreen } from './flame.ts';
import { waitFunctionsScreen } from './functions.ts';
import { operationsScreen } from './operations.ts';
import { waitsOverviewScreen } from './overview.ts';
import { requestsScreen } from './requests.ts';
import type { WaitsSlices } from './slices.ts';
import type { WaitsScreen } from './state.ts';
import { timelineScreen } from './timeline.ts';
import { UNTOUCHED, waitTreeScreen } from './tree.ts';
import { waterfallScreen } from './waterfall.ts';

/** The screens of a recording of waits, by their digits. A new one is a file beside this, a line here, and its id in `screen-ids.ts`. */
export const SCREENS: readonly WaitsScreen[] = [
  waitsOverviewScreen,
  operationsScreen,
  requestsScreen,
  waterfallScreen,
  timelineScreen,
  waitingScreen,
  waitFindingsScreen,
  waitTreeScreen,
  waitFunctionsScreen,
];

const freshTable = { place: START, sort: 0, filter: '' };

export const freshWaitsSlices = (): WaitsSlices => ({
  overview: { finding: 0, top: 0 },
  operations: freshTable,
  requests: freshTable,
  waterfall: { nth: 0, place: START },
  timeline: { top: 0 },
  waiting: { node: 0, zoom: 0, top: 0 },
  findings: findingsSlice,
  'wait-tree': { open: UNTOUCHED, place: START },
  'wait-functions': freshTable,
});
