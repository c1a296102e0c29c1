import { dirname, resolve as pathOf } from 'node:path';
import type { Case } from '../case/case.ts';
import { once } from './once.ts';
import type { SourceFile } from './syntax.ts';

// Whether objects may come from elsewhere than the program's own code.

const READ_IN = /JSON\.parse\((?!JSON)|\bfetch\(|process\.(argv|stdin|env)|\.query\(|\bonmessage\b/;

/** Of node itself, what brings nothing in. */
const INWARD =
  /^(node:)?(events|assert|util|path|url|perf_hooks|timers|timers\/promises|string_decoder|buffer|async_hooks|os)$/;

/** Whether objects may come from elsewhere than the program's own code: files, requests, packages. */
export const readsOutside = once((c: Case): boolean =>
  c
    .files()
    .some(
      (file) =>
        READ_IN.test(file.text) ||
        [...file.text.matchAll(/(?:\bfrom\s*|\brequire\(|\bimport\(\s*|\bimport\s+)['"]([^'"]+)['"]/g)].some(
          ([, from]) => !INWARD.test(from) && !isSeen(c, file, from),
        ),
    ),
);

/** A file of the program that a sample fell on. */
const isSeen = (c: Case, file: SourceFile, from: string): boolean => {
  if (!from.startsWith('.')) return false;
  const name = pathOf(dirname(file.path), from).replace(/\.\w+$/, '');
  return c.files().some((one) => one.path.replace(/\.\w+$/, '') === name);
};
