import { InputError } from '../load/errors.ts';

/** A command in one string, as the words that a shell would make of it: quotes and backslashes, no variables, no globs. */
export function splitCommand(text: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\\' && quote !== "'" && i + 1 < text.length) word = (word ?? '') + text[++i];
    else if (quote !== '') {
      if (c === quote) quote = '';
      else word += c;
    } else if (c === '"' || c === "'") {
      quote = c;
      word ??= '';
    } else if (/\s/.test(c)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + c;
  }
  if (quote !== '') throw new InputError(`a quote is not closed: ${text}`);
  if (word !== null) words.push(word);
  if (words.length === 0) throw new InputError('a command is empty');
  return words;
}

/** The reverse, for a person. */
export const commandText = (words: readonly string[]): string =>
  words
    .map((word) => (/^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');

/** What a program said of its error before it ended: the last line of its standard error that tells of one, or else the last; '' where it said nothing. */
export function errorIn(stderr: string): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^Node\.js v\d/.test(line));
  return lines.findLast((line) => /error\b/i.test(line)) ?? lines.at(-1) ?? '';
}
