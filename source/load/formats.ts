import { openHeapSnapshot } from './heapsnapshot/open.ts';
import type { Input } from './input.ts';
import { openProfile } from './open-profile.ts';
import type { Opened, OpenOptions } from './opened.ts';
import { isHeapSnapshot } from './recognise.ts';

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
