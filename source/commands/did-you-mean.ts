import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { nearest } from '../format/nearest.ts';
import { type Command, UsageError } from './command.ts';

/** ` · Did you mean "compare"?`, '' where nothing is like it. */
export function didYouMean(wanted: string, names: Iterable<string>, what = ''): string {
  const [found] = nearest(wanted, names, 1);
  return found === undefined ? '' : ` · Did you mean ${what}"${found}"?`;
}

/**
 * The first of the recordings that are named has to be there: what is written like a command or like a file beside it may be meant.
 *
 * @throws UsageError where it is not, and something is like it
 */
export function checkFirst(path: string | undefined, verbs: readonly Command[]): void {
  if (path === undefined || path === '-' || existsSync(path)) return;
  const names = verbs.map(({ name }) => name);
  // A command has neither folder nor extension: a path whose folders are called like one means a file.
  const command =
    path === basename(path) && extname(path) === '' ? didYouMean(path, names, 'the command ') : '';
  const hint = command || fileBeside(path);
  if (hint !== '') throw new UsageError(`no such file: ${path}${hint}`);
}

function fileBeside(path: string): string {
  const directory = dirname(path);
  try {
    const [found] = nearest(basename(path), readdirSync(directory), 1);
    return found === undefined
      ? ''
      : ` · Did you mean "${directory === '.' ? found : join(directory, found)}"?`;
  } catch {
    return '';
  }
}
