import { SCREENS as COMPARE_SCREENS } from './compare/screens.ts';
import { SCREENS as HEAP_SIDES_SCREENS } from './compare-heaps/screens.ts';
import { SCREENS as PROFILE_SCREENS } from './cpu/screens.ts';
import { SCREENS as HEAP_SCREENS } from './heap/screens.ts';
import type { AnyScreenId } from './screen-ids.ts';
import { SCREENS as WAITS_SCREENS } from './waits/screens.ts';

/** Every subject, as the table of keys names it. A new one is a folder beside `cpu/`, and a line here. */
export const SUBJECTS: readonly {
  name: string;
  /** Stands before the names of its screens, which another subject may have as well. */
  prefix: string;
  screens: readonly { id: AnyScreenId; title: string }[];
}[] = [
  { name: 'profiles', prefix: '', screens: PROFILE_SCREENS },
  { name: 'heap snapshots', prefix: 'heap: ', screens: HEAP_SCREENS },
  { name: 'comparisons', prefix: 'comparison: ', screens: COMPARE_SCREENS },
  { name: 'comparisons of heaps', prefix: 'heaps of two sides: ', screens: HEAP_SIDES_SCREENS },
  { name: 'recordings of waits', prefix: 'waits: ', screens: WAITS_SCREENS },
];
