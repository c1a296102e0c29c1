import fc from 'fast-check';

/** What a terminal must never be sent out of a file: the clipboard, the title, C1 controls, a mode, a bidi override, half a pair, a tag. */
export const ATTACKS = [
  '\x1b]52;c;ZXZpbA==\x07',
  '\x1b]0;owned\x07',
  '\x1b]8;;http://evil\x1b\\',
  '\x9d52;c;ZXZpbA==\x9c',
  '\x9b31m',
  '\x1b[2J\x1b[?1049l',
  '\x1bP$q"p\x1b\\',
  '\u202egnp.exe',
  '\u2066x\u2069',
  '\u200b\u200d\ufeff',
  '\ud800',
  '\u{e0041}',
  '\r\n\t\0\x7f',
];

/** Names of which some part is an attack. */
export const hostileName = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.string({ maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''));

/** What Ink and culprit say to a terminal: colours, the cursor, wiping, and modes by number. */
const OURS = /\x1b\[(?:[\d;]*[mHJKGA-F]|\?(?:7|25|1000|1002|1006|1049|2004|2026)[hl])|\x1b\]11;\?\x07/g;
const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{e0000}-\u{e0fff}]/u;

/** What of a program's output a terminal would obey, or show as nothing, and is not ours: '' where all is well. */
export function foreign(raw: string): string {
  const rest = raw.replace(OURS, '').replace(/[\r\n]/g, '');
  const at = rest.search(OBEYED);
  return at < 0 ? '' : JSON.stringify(rest.slice(Math.max(0, at - 20), at + 40));
}
