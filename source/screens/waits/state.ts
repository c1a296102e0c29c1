import type { Finding } from '../../diagnose/finding.ts';
import type { MethodStep } from '../../diagnose/method.ts';
import type { WaitsModel } from '../../waits/model.ts';
import type { Screen, StepOf } from '../screen.ts';
import type { WaitsScreenId } from '../screen-ids.ts';
import type { AnySlot, State } from '../state.ts';
import { goTo } from '../subject.ts';
import type { WaitsSlices } from './slices.ts';

// The state of a recording of waits on the screen.

/** One recording of waits on the screen. */
export interface WaitsSlot extends AnySlot {
  model: WaitsModel;
  /** Row of `model.routes` that the waterfall is of. */
  route: number;
  /** What is searched for in the call tree and the flame graph, and which of the matches one stands on; -1 before the first. */
  search: { text: string; at: number } | null;
  screen: WaitsScreenId;
  trail: readonly Left[];
  slices: WaitsSlices;
}

/** What Esc comes back to. */
interface Left {
  screen: WaitsScreenId;
  route: number;
}

/** Nothing is asked of the world but what every session asks. */
export type WaitsEffect = never;

/** What comes of the diagnosis. */
export interface WaitsEvent {
  type: 'findings';
  slot: number;
  findings: Finding[];
  method: MethodStep[];
}

export type WaitsState = State<WaitsSlot>;
export type WaitsStep = StepOf<WaitsSlot, WaitsEffect>;
export type WaitsScreen = Screen<WaitsSlot, WaitsEffect>;

export const leaveWaits = ({ screen, route }: WaitsSlot): Left => ({ screen, route });

/** Shows a screen; Esc comes back to where one was. */
export const goToScreen = (
  state: WaitsState,
  screen: WaitsScreenId,
  change: Partial<WaitsSlot> = {},
): WaitsState => goTo(state, screen, leaveWaits, change);
