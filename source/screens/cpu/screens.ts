import { findingsSlice } from '../findings-pane.ts';
import type { ScreenId } from '../keys.ts';
import type { Screen } from '../screen.ts';
import type { Slices } from '../state.ts';
import { findingsScreen } from './findings.ts';
import { flameScreen } from './flame.ts';
import { flameSlice } from './flame-scene.ts';
import { functionScreen } from './function.ts';
import { functionSlice } from './function-layout.ts';
import { overviewScreen, overviewSlice } from './overview.ts';
import { tableSlice } from './table-rows.ts';
import { functionsScreen, packagesScreen } from './tables.ts';
import { treeScreen, treeSlice } from './tree.ts';

/** The screens of a profile. A new one is a file beside this, a line here, and its id in `keys.ts`. */
const ALL: Record<ScreenId, Screen> = {
  overview: overviewScreen,
  tree: treeScreen,
  flame: flameScreen,
  functions: functionsScreen,
  packages: packagesScreen,
  function: functionScreen,
  findings: findingsScreen,
};

export const screenOf = (id: ScreenId): Screen => ALL[id];

export const freshSlices = (): Slices => ({
  overview: overviewSlice,
  tree: treeSlice,
  flame: flameSlice,
  functions: tableSlice,
  packages: tableSlice,
  function: functionSlice,
  findings: findingsSlice,
});
