import { dirname } from 'node:path';
import type { Limits } from '../compare/compare.ts';
import type { Normalization } from '../compare/normalize.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Goal } from '../cpu/goals.ts';
import { surroundingsOf } from '../experiment/metadata.ts';
import type { Entry } from '../report/journal.ts';
import type { SessionLook } from '../screens/state.ts';
import type { Format, Io } from './command.ts';
import type { GoalChange } from './goals.ts';
import { commitOf } from './journal.ts';
import type { Sides } from './sides.ts';
import type { Host, Shown } from './world.ts';

// What `compare` is asked for, and what it answers, whatever the kind of the recordings.

export interface Asked {
  sides: Sides;
  goals: readonly Goal[];
  limits: Limits;
  normalize: Normalization;
  /** Compare profiles of programs that look different, too. */
  force: boolean;
  /** The answer is for the terminal, not a text. */
  onScreen: boolean;
  format: Format;
  top: number;
  io: Io;
}

/** A comparison for the terminal, or its text and what a journal says of it. */
export type Compared =
  | { shown(host: Host, look: SessionLook): Shown }
  /** Snapshots that the app opens as they are, beside each other. */
  | { opened: string[] }
  | {
      text: string;
      goals: GoalChange[];
      measured: string;
      verdict: string;
      commit: Entry['commit'];
      details: string[];
    };

/** For a journal: `faster`, `slower`; of memory `less` and `more`. */
export function verdictWord({ changed, speedup }: Verdict, kind: 'cpu' | 'allocation'): string {
  if (changed === null) return 'none';
  if (!changed || speedup === null) return 'no change found';
  const [better, worse] = kind === 'cpu' ? ['faster', 'slower'] : ['less memory', 'more memory'];
  return speedup > 1 ? better : worse;
}

export const titleOf = ({ before, after }: Sides): string => `${nameOf(before)} → ${nameOf(after)}`;

const nameOf = (files: readonly string[]): string =>
  files.length === 1 ? files[0] : `${dirname(files[0])} (${files.length})`;

/** The commit of the current directory. */
export const commitHere = () => commitOf(surroundingsOf({ command: [] }));

export const ONE_KIND = 'compare takes recordings of one kind, not heap snapshots and profiles together';
