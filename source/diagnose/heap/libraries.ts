import { CACHES } from './libraries/caches.ts';
import { COMPILERS } from './libraries/compilers.ts';
import { DOCUMENTS } from './libraries/documents.ts';
import { JOBS } from './libraries/jobs.ts';
import type { Library } from './libraries/library.ts';
import { NETWORK } from './libraries/network.ts';
import { STATE } from './libraries/state.ts';
import { WATCHING } from './libraries/watching.ts';
import type { HeapCase } from './shape.ts';

// Packages that keep what their users forget: all rows.

/** The rows of all fields; the first that fits counts. */
export const LIBRARIES: readonly Library[] = [
  ...STATE,
  ...CACHES,
  ...COMPILERS,
  ...JOBS,
  ...NETWORK,
  ...WATCHING,
  ...DOCUMENTS,
];

/** What is known of a package, for this case; null where nothing is. */
export function libraryOf(name: string, c: HeapCase): Library | null {
  const is = (row: Library) =>
    (typeof row.package === 'string' ? row.package === name : row.package.includes(name)) &&
    (row.at === undefined || c.path.some((word) => row.at!.test(word)));
  return LIBRARIES.find(is) ?? null;
}
