import { changesScreen } from './changes.ts';
import { flameScreen } from './flame.ts';
import type { CompareScreen } from './state.ts';
import { treeScreen } from './tree.ts';
import { verdictScreen } from './verdict.ts';

/** The screens of a comparison, by their digits. */
export const SCREENS: readonly CompareScreen[] = [verdictScreen, treeScreen, flameScreen, changesScreen];
