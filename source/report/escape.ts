import { visible } from '../paint/visible.ts';

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
      .replace(/(https?|www|file)(:|\.)/gi, '$1&#8203;$2')
      .replace(/@(?=\w)/g, '&#64;')
  );
}

/** Untrusted text as inline code: fenced by more backticks than it holds. */
export function code(text: string): string {
  const clean = visible(text.replace(/\r?\n/g, '⏎')).replace(/\|/g, '\\|');
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
