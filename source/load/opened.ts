import type { CpuModel, View } from '../cpu/model.ts';
import type { OpenedHeap } from '../heap/model.ts';
import type { OpenedWaits } from '../waits/model.ts';

export interface Progress {
  /** What is being done, for a person. */
  phase: string;
  bytes: number;
  /** Null where the input is a stream of unknown length. */
  total: number | null;
}

export interface OpenOptions {
  /** Directories in which source is looked for, beside the paths that a recording names: source maps tell what its functions are called. */
  roots?: readonly string[];
  onProgress?(progress: Progress): void;
  /** Stops reading: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** A CPU or allocation profile. */
export interface OpenedProfile {
  kind: 'profile';
  /** The whole recording, nothing hidden. */
  model: CpuModel;
  /** The model of another view, made off the main thread. Rejects after `close`. */
  derive(view: View): Promise<CpuModel>;
  close(): void;
}

export type Opened = OpenedProfile | OpenedHeap | OpenedWaits;
