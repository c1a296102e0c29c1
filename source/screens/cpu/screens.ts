import { findingsSlice } from '../findings-layout.ts';
import { findingsScreen } from './findings.ts';
import { flameScreen } from './flame.ts';
import { flameSlice } from './flame-scene.ts';
import { functionScreen } from './function.ts';
import { functionSlice } from './function-layout.ts';
import { overviewScreen, overviewSlice } from './overview.ts';
import type { ProfileSlices } from './slices.ts';
import type { ProfileScreen } from './state.ts';
import { tableSlice } from './table-rows.ts';
import { functionsScreen, packagesScreen } from './tables.ts';
import { treeScreen, treeSlice } from './tree.ts';

/** The screens of a profile, by their digits. A new one is a file beside this, a line here, and its id in `screen-ids.ts`. */
export const SCREENS: readonly ProfileScreen[] = [
  overviewScreen,
  treeScreen,
  flameScreen,
  functionsScreen,
  packagesScreen,
  functionScreen,
  findingsScreen,
];

export const freshSlices = (): ProfileSlices => ({
  overview: overviewSlice,
  tree: treeSlice,
  flame: flameSlice,
  functions: tableSlice,
  packages: tableSlice,
  function: functionSlice,
  findings: findingsSlice,
});
