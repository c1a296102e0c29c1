import type { Command } from './command.ts';
import { OPTIONS, type Option, optionsOf } from './options.ts';

/** What `--help`, the man page and the completions say: made once, from the verbs. */

/** What `culprit` does without a verb. */
const OPENING: readonly Option[] = [
  {
    flag: '[FILE…]',
    what: 'open CPU profiles, traces, allocation profiles, heap snapshots (- is standard input; directories, or nothing: pick from the recordings there)',
  },
  { flag: '--demo', what: 'open two recordings that come with culprit' },
];

const EXIT_CODES =
  "Exit codes: 0 done, 1 a goal is broken, 2 wrong input or flags, or an unknown goal, 130 interrupted. record exits with the program's own exit code, and with 2 if nothing was recorded.";

const MARGIN = 28;
const WIDTH = 80;

/** A row of a table: a name, and what is said of it beside the name, or below where the name is long. */
function row(name: string, what: string): string {
  const short = name.length <= MARGIN - 6;
  const head = `    ${name.padEnd(MARGIN - 6)}  `;
  return [
    ...(short ? [] : [`    ${name}`]),
    ...wrapped(short ? head : ' '.repeat(MARGIN), what, MARGIN),
  ].join('\n');
}

/** The text of `--help`. */
export const helpText = (verbs: readonly Command[], description: string): string => `
${wrapped('  ', description, 2).join('\n')}

  Usage
${OPENING.map(({ flag, what }) => row(`culprit ${flag}`, what)).join('\n')}
${verbs.map(({ name, summary }) => row(`culprit ${name}`, summary)).join('\n')}

  culprit help COMMAND lists the options of a command.

  Options
${OPTIONS.map(({ flag, what }) => row(flag, what)).join('\n')}

${wrapped('  ', EXIT_CODES, 2).join('\n')}
`;

/** What one verb does, how it is called, and its flags. */
export const verbHelp = ({ name, summary, usage, flags }: Command): string => `
${wrapped('  ', `culprit ${name}: ${summary}`, 2).join('\n')}

  Usage
${usage.flatMap((form) => wrapped('    ', form, 8)).join('\n')}
${
  flags.length === 0
    ? ''
    : `\n  Options\n${optionsOf(flags)
        .map(({ flag, what }) => row(flag, what))
        .join('\n')}\n`
}
${wrapped('  ', EXIT_CODES, 2).join('\n')}
`;

/** The words in lines, the first after `head`, the others below its end. */
function wrapped(head: string, text: string, indent = head.length): string[] {
  const lines = [head];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line.trimEnd().length + 1 + word.length > WIDTH && line.trim() !== '')
      lines.push(' '.repeat(indent) + word);
    else lines[lines.length - 1] = line.endsWith(' ') ? line + word : `${line} ${word}`;
  }
  return lines;
}

/** The man page, in the macros of man(7). */
export function manPage(verbs: readonly Command[], version: string, description: string): string {
  const option = ({ flag, what }: Option) => `.TP\n.B ${troff(flag)}\n${troff(what)}`;
  const section = ({ name, summary, usage, flags }: Command) =>
    [
      `.SS ${name}`,
      troff(summary),
      '.PP',
      usage.map(troff).join('\n.br\n'),
      ...optionsOf(flags).map(option),
    ].join('\n');
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
${verbs.map(section).join('\n')}
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
