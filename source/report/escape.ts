import { visible } from '../format/visible.ts';

/** Untrusted text as one line of Markdown prose or a table cell: nothing in it can become markup, HTML or a new row. */
export function markdown(text: string): string {
  return (
    visible(text.replace(/\s*\r?\n\s*/g, ' '))
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[\\`*_[\]|~$#]/g, (char) => `\\${char}`)
      .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2')
      // GitHub makes links and mentions out of bare words.
      .replace(/(https?|ftp|file)(?=:)|(www)(?=\.)/gi, '$&\\')
      .replace(/@(?=\w)/g, '&#64;')
  );
}

/**
 * Untrusted text of several words, in which code stands between backticks, as one line of Markdown. Whatever is taken for code and what is
 * not, nothing in either becomes markup. Code may hold backticks of its own: in pairs.
 */
export function prose(text: string, place: 'line' | 'cell' = 'line'): string {
  let written = '';
  let from = 0;
  for (const { index } of text.matchAll(/(?<=^|[\s(:])`(?!`(?:$|\s))/g)) {
    if (index < from) continue;
    const end = closing(text, index);
    if (end < 0) continue;
    written += packagesAsCode(text.slice(from, index), place) + code(text.slice(index + 1, end), place);
    from = end + 1;
  }
  return written + packagesAsCode(text.slice(from), place);
}

/** `name@1.2.3` as code: GitHub would make an address of it, and what keeps it from that in prose cannot be read in a terminal. */
function packagesAsCode(text: string, place: 'line' | 'cell'): string {
  let written = '';
  let from = 0;
  for (const { 0: name, index } of text.matchAll(
    /(?<=^|[\s(:,])(?:@[\w.-]{1,100}\/)?[\w.-]{1,100}@\d[\w+-]*(?:\.[\w+-]+)*/g,
  )) {
    written += markdown(text.slice(from, index)) + code(name, place);
    from = index + name.length;
  }
  return written + markdown(text.slice(from));
}

/** Where the code that begins at a backtick ends: before a space or a mark, with whole pairs of backticks between, unless it was cut short. */
function closing(text: string, start: number): number {
  let between = 0;
  for (let at = text.indexOf('`', start + 1); at >= 0; at = text.indexOf('`', at + 1)) {
    const whole = between % 2 === 0 || text[at - 1] === '…';
    if (at > start + 1 && whole && /^$|^[\s.,:;)]/.test(text.slice(at + 1, at + 2))) return at;
    between++;
  }
  return -1;
}

/** Untrusted text as inline code: fenced by more backticks than it holds. Only in a table does a bar need, and lose, a backslash. */
export function code(text: string, place: 'line' | 'cell' = 'cell'): string {
  const line = visible(text.replace(/\r?\n/g, '⏎'));
  const clean = place === 'cell' ? line.replace(/\|/g, '\\|') : line;
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean || ' '}${pad}${fence}`;
}

/** Untrusted lines as a fenced block. */
export function block(text: string, language = ''): string {
  const clean = text
    .split(/\r?\n/)
    .map((line) => visible(line.replaceAll('\t', '  ')))
    .join('\n');
  const longest = Math.max(2, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${clean}\n${fence}`;
}

/** The summary is ours, never the recording's. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
