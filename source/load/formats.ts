import type { CpuModel, View } from '../cpu/model.ts';
import type { OpenedHeap } from '../heap/model.ts';
import { openHeapSnapshot } from './heapsnapshot/open.ts';
import type { Input } from './input.ts';
import { openProfile } from './open-profile.ts';
import { isHeapSnapshot } from './recognise.ts';

export interface Progress {
  /** What is being done, for a person. */
  phase: string;
  bytes: number;
  /** Null where the input is a stream of unknown length. */
  total: number | null;
}

export interface OpenOptions {
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

export type Opened = OpenedProfile | OpenedHeap;

export interface Format {
  name: string;
  /** Whether the input is of this format, by its first 64 KB (fewer where it is shorter), unpacked. */
  recognises(head: Uint8Array): boolean;
  /** Opens it; the input is its to close. */
  open(input: Input, options: OpenOptions): Promise<Opened[]>;
}

/** In the order they are asked. The last takes what is left, and says what is wrong with it. */
export const FORMATS: readonly Format[] = [
  { name: 'heap snapshot', recognises: isHeapSnapshot, open: openHeapSnapshot },
  { name: 'profile or trace', recognises: () => true, open: openProfile },
];
