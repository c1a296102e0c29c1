import { readFileSync } from 'node:fs';
import type { RunFacts } from '../compare/facts.ts';
import { InputError } from '../load/errors.ts';
import { type Entry, triesIn, withEntry } from '../report/journal.ts';
import { UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { refuseUnwritable, writeWhole } from './write.ts';

/** The changes tried so far, out of the file that `--journal` names; none where it is not there yet. */
export function triesOf({ journal }: Flags): string[] {
  if (!journal) return [];
  const text = read(journal);
  const tries = text.trim() === '' ? [] : triesIn(text);
  if (!tries) throw notOurs(journal);
  return tries;
}

/**
 * What `--kept` and `--reverted` say of a change; undefined where neither is given.
 *
 * @throws UsageError where both are.
 */
export function decisionOf({ kept, reverted }: Flags): Entry['decision'] {
  if (kept && reverted) throw new UsageError('give --kept or --reverted, not both');
  return kept ? 'kept' : reverted ? 'reverted' : undefined;
}

/** The commit that a journal names; null outside of a repository. */
export const commitOf = ({ commit, dirty }: Pick<RunFacts, 'commit' | 'dirty'>): Entry['commit'] =>
  commit === null ? null : { id: commit, dirty };

/**
 * For what runs for minutes before it adds an entry.
 *
 * @throws InputError where there can be none.
 */
export function refuseJournal(path: string): void {
  refuseUnwritable(path, { force: true });
  triesOf({ journal: path });
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
    `${path} is not a journal: it does not begin with "# Performance journal". It was left as it is.`,
  );
