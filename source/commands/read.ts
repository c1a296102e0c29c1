import { readFileSync } from 'node:fs';
import { InputError, noSuchFile } from '../load/errors.ts';

// Small files that are given beside recordings: patches, source, results of `prove` and `probe`.

/** @throws InputError where it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw noSuchFile(path);
  }
}

/**
 * A result that `culprit prove` or `culprit probe` wrote.
 *
 * @throws InputError where it is something else.
 */
export function readResult<T>(path: string, parse: (text: string) => T | null, verb: 'prove' | 'probe'): T {
  const result = parse(readText(path));
  if (!result) throw new InputError(`${path}: not written by culprit ${verb} --output`);
  return result;
}
