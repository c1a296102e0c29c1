import type { QueryCall } from '../../heap/ask.ts';
import type { Ephemerons } from '../../heap/ephemerons.ts';
import type { DominatorTree, HeapGraph } from '../../heap/model.ts';
import type { Groups, Surroundings } from './jobs.ts';
import type { SectionJob } from './reader.ts';

/** From either thread to the one that opened the snapshot. Columns are shared, so a message is small. */
export type FromThread =
  | { type: 'progress'; phase: string; bytes: number }
  | { type: 'graph'; graph: HeapGraph; dataQuality: string[]; bytes: number }
  | { type: 'groups'; groups: Groups }
  | { type: 'surroundings'; surroundings: Surroundings }
  | { type: 'dominators'; dominators: DominatorTree; classRetained: Float64Array }
  | { type: 'answer'; request: number; value: unknown }
  | { type: 'refused'; request: number; message: string }
  | { type: 'failed'; message: string; isInput: boolean };

export interface ToEngine {
  request: number;
  call: QueryCall;
}

/** From the engine to its helper. */
export type ToHelper =
  | { job: 'section'; section: SectionJob }
  | { job: 'groups'; graph: HeapGraph }
  | { job: 'surroundings'; ephemerons: Ephemerons };

export type FromHelper =
  | { job: 'groups'; groups: Groups }
  | { job: 'surroundings'; surroundings: Surroundings };
