import type { CodeChange } from '../finding.ts';
import { CACHES } from './libraries/caches.ts';
import { COMPILERS } from './libraries/compilers.ts';
import { DOCUMENTS } from './libraries/documents.ts';
import { JOBS } from './libraries/jobs.ts';
import { NETWORK } from './libraries/network.ts';
import { STATE } from './libraries/state.ts';
import { WATCHING } from './libraries/watching.ts';
import type { HeapCase } from './shape.ts';

/**
 * What to do about a pile that a package holds, by that package's API. To add one, add a row: the package's name, what a person has to
 * change where the program uses it and, where it fits in two lines, the code. `at` picks between rows of one package by the path's words. Rows stand in
 * `libraries/`, a file a field.
 */
export interface Library {
  package: string | readonly string[];
  at?: RegExp;
  advice: string;
  code?: Omit<CodeChange, 'language' | 'exact'>;
}

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
