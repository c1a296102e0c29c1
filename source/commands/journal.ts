import { readFileSync } from 'node:fs';
import { InputError } from '../load/errors.ts';
import { type Entry, triesIn, withEntry } from '../report/journal.ts';
import type { Flags } from './command.ts';
import { writeWhole } from './write.ts';

/** The changes tried so far, out of the file that `--journal` names; none where it is not there yet. */
export function triesOf({ journal }: Flags): string[] {
  if (!journal) return [];
  const text = read(journal);
  const tries = text.trim() === '' ? [] : triesIn(text);
  if (!tries) throw notOurs(journal);
  return tries;
}

/** Adds an entry to a journal, whole or not at all. */
export function writeEntry(path: string, entry: Entry): void {
  const text = withEntry(read(path), entry);
  if (text === null) throw notOurs(path);
  writeWhole(path, text, true);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    throw new InputError(`${path}: ${message}`);
  }
}

const notOurs = (path: string) =>
  new InputError(
    `${path} is no journal: it does not begin with "# Performance journal". It was left as it is.`,
  );
