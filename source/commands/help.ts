import type { Command } from './command.ts';

/** What `--help`, the man page and the completions say: made once, from the verbs. */

export interface Option {
  /** As it is typed, with the name of its value: `--source-root DIR`. */
  flag: string;
  what: string;
}

/** What `culprit` does without a verb. */
export const OPENING: readonly Option[] = [
  {
    flag: '[FILE…]',
    what: 'open CPU profiles, traces, allocation profiles, heap snapshots (- is standard input; directories, or nothing: pick from the recordings there)',
  },
  { flag: '--demo', what: 'open two recordings that come with culprit' },
];

/** Flags that are not of one verb alone. */
export const OPTIONS: readonly Option[] = [
  {
    flag: '--source-root DIR',
    what: 'also read source below DIR; else only near the working directory and the recording (may be given again)',
  },
  {
    flag: '--theme NAME',
    what: 'auto (asks the terminal), dark, light, colour-blind, or terminal (its own 16 colours)',
  },
  { flag: '--ascii', what: 'no block characters or arrows' },
  { flag: '--no-mouse', what: 'no mouse: the terminal selects text' },
  {
    flag: '--screen-reader',
    what: 'append lines of text instead of painting screens (also INK_SCREEN_READER=true)',
  },
  { flag: '--probe FILE', what: 'report: what culprit probe measured (may be given again)' },
  { flag: '--proof FILE', what: 'report: what culprit prove measured (may be given again)' },
  {
    flag: '--journal FILE',
    what: 'journal of changes tried; compare appends to it, with --note "what was changed"',
  },
  { flag: '--values', what: 'heap snapshots: show the text of strings, which may hold secrets' },
  { flag: '--verify', what: "heap snapshots: compare figures with VS Code's heap parser" },
  {
    flag: '--what-if REFERENCE',
    what: "heap snapshots: what removing '@12345.offers' would free (may be given again)",
  },
  {
    flag: '--heap-engine ENGINE',
    what: "heap snapshots: culprit, or vscode for that parser's constructors and objects",
  },
];

export const EXIT_CODES =
  "Exit codes: 0 done, 1 a goal is broken, 2 input or flags that cannot be used, 130 interrupted. record exits with the program's own code once the program was recorded, so that a CI step fails as before, and with 2 if nothing was recorded.";

const MARGIN = 29;
const WIDTH = 116;

/** The text of `--help`. */
export function helpText(verbs: readonly Command[]): string {
  const row = (name: string, what: string) => wrapped(`    ${name.padEnd(MARGIN - 6)}  `, what).join('\n');
  return `
  Usage
${OPENING.map(({ flag, what }) => row(`culprit ${flag}`, what)).join('\n')}
${verbs.map(({ name, summary }) => row(`culprit ${name}`, summary)).join('\n')}

  Options
${OPTIONS.map(({ flag, what }) => row(flag, what)).join('\n')}

${verbs.map(({ usage }) => `    ${usage}`).join('\n')}

${wrapped('  ', EXIT_CODES, 2).join('\n')}
`;
}

/** What one verb does, and how it is called. */
export const verbHelp = ({ name, summary, usage }: Command): string => `
  culprit ${name}: ${summary}

    ${usage}

${wrapped('  ', EXIT_CODES, 2).join('\n')}
`;

/** The words in lines, the first after `head`, the others below its end. */
function wrapped(head: string, text: string, indent = head.length): string[] {
  const lines = [head];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line.length + word.length > WIDTH && line.trim() !== '') lines.push(' '.repeat(indent) + word);
    else lines[lines.length - 1] = line.endsWith(' ') ? line + word : `${line} ${word}`;
  }
  return lines;
}

/** Flags that a verb takes, by its usage, without their values. */
export const flagsOf = ({ usage }: Command): string[] => [
  // What follows `--` is the program's own.
  ...new Set(usage.replace(/"[^"]*"/g, '').match(/--[a-z][a-z-]*/g) ?? []),
];

/** The man page, in the macros of man(7). */
export function manPage(verbs: readonly Command[], version: string, description: string): string {
  const option = ({ flag, what }: Option) => `.TP\n.B ${troff(flag)}\n${troff(what)}`;
  return `.TH CULPRIT 1 "" "culprit ${version}"
.SH NAME
culprit \\- ${troff(description)}
.SH SYNOPSIS
.B culprit
[\\fIFILE\\fR...]
.br
${verbs.map(({ name }) => `.B culprit ${name}\n[\\fIARGUMENT\\fR]`).join('\n.br\n')}
.SH DESCRIPTION
${OPENING.map(({ flag, what }) => option({ flag: `culprit ${flag}`, what })).join('\n')}
.PP
Press ? in the terminal for the keys of the screen, : for every action by name.
.SH COMMANDS
${verbs.map(({ name, summary, usage }) => `.SS ${name}\n${troff(summary)}\n.PP\n${troff(usage)}`).join('\n')}
.SH OPTIONS
${OPTIONS.map(option).join('\n')}
.SH EXIT STATUS
${troff(EXIT_CODES.replace(/^Exit codes: /, ''))}
.SH FILES
.TP
.B ~/.config/culprit/config.json
what you like everywhere: theme, ascii, mouse, screenReader, sourceRoots, editor
.TP
.B culprit.config.json
goals of a project, for culprit check
.SH ENVIRONMENT
.TP
.B NO_COLOR
no colours
.TP
.B INK_SCREEN_READER
true: as --screen-reader
.TP
.B VISUAL, EDITOR
the editor that the key o opens
`;
}

/** A text as troff takes it: no macro at the start of a line, every hyphen and backslash as it stands. */
const troff = (text: string) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(/^(?=[.'])/gm, '\\&');
