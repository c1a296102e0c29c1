import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is opened at once, and where the picker looks. */
interface Inputs {
  /** Files as named; null where there are none: one is picked. */
  paths: string[] | null;
  /** To pick from, now or later. */
  directories: string[];
}

/** Which recordings the arguments of `culprit` name: files, directories to pick from, or none. */
export function inputsOf(named: string[]): Inputs {
  if (named.length === 0) return { paths: null, directories: ['.'] };
  const areDirectories = named.every(
    (path) => path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (areDirectories) return { paths: null, directories: named };
  return {
    paths: named,
    directories: [...new Set(named.map((path) => (path === '-' ? '.' : dirname(path))))],
  };
}
