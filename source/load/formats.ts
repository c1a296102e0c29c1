import { openHeapSnapshot } from './heapsnapshot/open.ts';
import type { Input } from './input.ts';
import type { Opened, OpenOptions } from './opened.ts';
import { openProfile } from './profile/open.ts';
import { type Kind, recognise } from './recognise.ts';
import { openWaits } from './waits/open.ts';

export interface Format {
  /** What `recognise` may say of its files. */
  kinds: readonly Kind[];
  /** Opens it; the input is its to close. */
  open(input: Input, options: OpenOptions): Promise<Opened[]>;
}

const PROFILES: Format = { kinds: ['profile', 'trace'], open: openProfile };

/** Every format that is read. A new one is a reader beside the others, its keys in `recognise.ts`, and a line here. */
const FORMATS: readonly Format[] = [
  { kinds: ['heap snapshot'], open: openHeapSnapshot },
  { kinds: ['waits'], open: openWaits },
  PROFILES,
];

/** The format of an input, by its first 64 KB (fewer where it is shorter), unpacked. The reader of profiles takes what is none, and says what is wrong with it. */
export function formatOf(head: Uint8Array): Format {
  const kind = recognise(head);
  return FORMATS.find(({ kinds }) => kind !== null && kinds.includes(kind)) ?? PROFILES;
}
