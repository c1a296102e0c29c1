import type { CodeChange } from '../../finding.ts';

/**
 * What to do about a pile that a package holds, by that package's API. To add one, add a row: the package's name, what a person has to
 * change where the program uses it and, where it fits in two lines, the code. `at` picks between rows of one package by the path's words. Rows stand
 * beside this, a file a field.
 */
export interface Library {
  package: string | readonly string[];
  at?: RegExp;
  advice: string;
  /** So many of them are never meant, whatever the program does, and why: then one snapshot is enough. */
  never?: { count: number; text: string };
  code?: Omit<CodeChange, 'language' | 'exact'>;
}
