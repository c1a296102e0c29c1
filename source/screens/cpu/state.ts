import type { CpuModel, View } from '../../cpu/model.ts';
import type { FrameLabel } from '../../cpu/query.ts';
import type { Diagnosis } from '../../diagnose/diagnose.ts';
import type { Finding } from '../../diagnose/finding.ts';
import type { Lever } from '../../diagnose/lever.ts';
import type { MethodStep } from '../../diagnose/method.ts';
import type { Screen, StepOf } from '../screen.ts';
import type { ScreenId } from '../screen-ids.ts';
import type { Session, World } from '../session.ts';
import type { AnySlot, State } from '../state.ts';
import type { Experiment, Laboratory } from './laboratory.ts';
import type { Search } from './search.ts';
import type { ProfileSlices, SourceView, Span } from './slices.ts';

// The state of a profile on the screen, what it asks of the world, and what comes of that.

/** One profile on the screen. */
export interface ProfileSlot extends AnySlot {
  /** The whole recording. */
  whole: CpuModel;
  /** What findings and the report are about: `whole`, or the range of it that is marked. Nothing is hidden in it. */
  diagnosed: CpuModel;
  /** The same for the current view; `whole` itself when nothing is hidden and no range is set. */
  model: CpuModel;
  /** A view asked of the worker and not yet there. */
  deriving: View | null;
  /** Where the time goes, by what one can change; empty while the diagnosis still runs. */
  levers: Lever[];
  /** Row of `model.tree` that every screen has selected. */
  node: number;
  /** Frame that the function screen is about; -1 before one is chosen. */
  frame: number;
  screen: ScreenId;
  search: Search | null;
  /** A time range being marked on a screen, in microseconds: from where it was begun to where the cursor is. */
  mark: { anchor: Span; span: Span; on: ScreenId } | null;
  trail: readonly Left[];
  slices: ProfileSlices;
}

/** What Esc comes back to. */
interface Left {
  screen: ScreenId;
  node: number;
  frame: number;
}

/** What a profile's screens ask of the world; `cpu/session.ts` does it. */
export type ProfileEffect =
  | { type: 'derive'; slot: number; view: View }
  | { type: 'diagnose'; slot: number }
  | { type: 'source'; slot: number; frame: number }
  /** Asks for the command that a finding is to be tried with. */
  | { type: 'ask'; what: Experiment; slot: number; finding: Finding; patch?: string }
  /** Runs it: the user has said so. An empty command is forgotten instead. */
  | { type: 'try'; what: Experiment; slot: number; finding: Finding; command: string; patch?: string }
  /** Shows the change of a proven finding, to be written where the user agrees. */
  | { type: 'review'; slot: number; finding: Finding };

/** What comes of that. */
export type ProfileEvent =
  | { type: 'derived'; slot: number; model: CpuModel }
  /** Before the findings, whose causes take longer. */
  | { type: 'levers'; slot: number; diagnosed: CpuModel; levers: Lever[] }
  | {
      type: 'findings';
      slot: number;
      diagnosed: CpuModel;
      findings: Finding[];
      levers: Lever[];
      method: MethodStep[];
    }
  | { type: 'source'; slot: number; frame: number; source: SourceView | string }
  | { type: 'asked'; what: Experiment; text: string; note: string; patch?: string }
  | { type: 'review'; title: string; lines: string[] }
  | { type: 'trying'; what: Experiment; command: string; done: number; of: number; text: string }
  /** `findings`: with what was measured, of which `at` is the one; null where nothing was. */
  | {
      type: 'tried';
      slot: number;
      found: { findings: Finding[]; at: number; method: MethodStep[] } | null;
      text: string;
      bad: boolean;
    }
  /** The change of one of its findings was written. */
  | { type: 'applied'; slot: number; findings: Finding[]; text: string };

export type ProfileState = State<ProfileSlot>;
export type ProfileStep = StepOf<ProfileSlot, ProfileEffect>;
export type ProfileScreen = Screen<ProfileSlot, ProfileEffect>;

export const leaveProfile = ({ screen, node, frame }: ProfileSlot): Left => ({ screen, node, frame });

/** What a profile's screens ask of the world outside; `commands/world.ts` supplies it, tests bring their own. */
export interface ProfileWorld extends World<ProfileSlot> {
  derive(slot: number, view: View): Promise<CpuModel>;
  /** `model`: the recording or a range of it, with nothing hidden. `where` is told its levers before their causes are known. */
  diagnose(model: CpuModel, where: (levers: Lever[]) => void): Promise<Diagnosis>;
  /** The text that a url of a recording names. */
  source(of: CpuModel, label: FrameLabel): Promise<SourceView | string>;
  laboratory: Laboratory;
}

export type ProfileSession = Session<ProfileSlot, ProfileEffect, ProfileEvent>;
