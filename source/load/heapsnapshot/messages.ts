import type { MessagePort } from 'node:worker_threads';
import type { QueryCall } from '../../heap/ask.ts';
import type { Distances, Groups } from '../../heap/engine.ts';
import type { HeapGraph } from '../../heap/graph/columns.ts';
import type { Ephemerons } from '../../heap/graph/ephemerons.ts';
import type { DominatorTree, Retainers } from '../../heap/model.ts';
import type { WorkerBytes } from '../input.ts';
import type { Failure } from '../workers.ts';
import type { SectionJob } from './tables.ts';

/** What either thread is started with. `port` joins the two; null where there is only the engine. */
export interface ThreadStart {
  role: 'engine' | 'helper' | 'second engine';
  file: string;
  size: number | null;
  bytes: WorkerBytes;
  port: MessagePort | null;
}

/** From either thread to the one that opened the snapshot. Columns are shared, so a message is small. */
export type FromThread =
  | { type: 'progress'; phase: string; bytes: number }
  | { type: 'graph'; graph: HeapGraph; dataQuality: string[]; bytes: number }
  | { type: 'groups'; groups: Groups }
  | { type: 'distances'; distances: Distances }
  | { type: 'retainers'; retainers: Retainers }
  /** With what has been repaired by then. */
  | { type: 'dominators'; dominators: DominatorTree; classRetained: Float64Array; dataQuality: string[] }
  | { type: 'answer'; request: number; value: unknown }
  | { type: 'refused'; request: number; message: string }
  | ({ type: 'failed' } & Failure);

export interface ToEngine {
  request: number;
  call: QueryCall;
}

/** From the engine to its helper. */
export type ToHelper =
  | { job: 'section'; section: SectionJob }
  | { job: 'sizes'; graph: HeapGraph }
  | { job: 'references'; graph: HeapGraph }
  | { job: 'groups'; graph: HeapGraph }
  | { job: 'checks' }
  | { job: 'distances'; ephemerons: Ephemerons }
  | { job: 'retainers' };

export type FromHelper =
  | { job: 'references'; alone: Uint8Array }
  | { job: 'groups'; groups: Groups }
  | { job: 'distances'; distances: Distances }
  | { job: 'checks'; said: string[] }
  | { job: 'retainers'; retainers: Retainers };
