declare const VISIBLE: unique symbol;
/** Text that a terminal can be sent as it is. `visible()` and its kin make it of any text, a `Canvas` of what is painted; nothing else does. */
export type Visible = string & { readonly [VISIBLE]: true };

/** Where text leaves for a terminal, a file or a pipe: no other text passes. `process.stdout` and `process.stderr` are written to only so. */
export interface Sink {
  write(text: Visible, done?: (error?: Error | null) => void): unknown;
}

/**
 * C0 and C1 controls and DEL (Cc), format characters such as bidi overrides, zero-width ones and the byte-order mark (Cf), lone
 * surrogates, line and paragraph separators; and what shows as nothing: joiners, fillers, variation selectors, tags.
 */
const SUSPECT =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: invisible characters are what it is for
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\u{e0000}-\u{e0fff}]/u;
const EVERY = new RegExp(SUSPECT.source, 'gu');
const WITHIN_LINES = new RegExp(`(?!\n)${SUSPECT.source}`, 'gu');

/**
 * Text from a recording, safe for a terminal, Markdown or HTML to show: names, urls and source come from strangers, and an escape
 * sequence in a function's name must not move the cursor, nor a bidi override turn a path around. Every such character is made visible.
 */
export function visible(text: string): Visible {
  return (SUSPECT.test(text) ? text.replace(EVERY, shown) : text) as Visible;
}

/** The same of several lines: they stay lines, and tabs are two spaces. */
export const visibleLines = (text: string): Visible =>
  text.replaceAll('\t', '  ').replace(WITHIN_LINES, shown) as Visible;

/** One line of output. */
export const line = (text: string): Visible => `${visible(text)}\n` as Visible;

/** JSON of the same value, in which every such character is an escape. */
export const visibleJson = (json: string): Visible =>
  json.replace(WITHIN_LINES, (char) =>
    Array.from({ length: char.length }, (_, i) => unitEscape(char, i)).join(''),
  ) as Visible;

const unitEscape = (text: string, at: number) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;

/** U+2400 and on are pictures of the C0 controls. */
function shown(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** What every file system takes with an ending added to it: 255 bytes, of which a code unit is three at the most. */
const LONGEST_NAME = 75;

/** A file name of what may be anything: what a terminal obeys, what does not show and what some system refuses in a name become `-`. */
export const fileName = (text: string): string =>
  text
    .slice(0, LONGEST_NAME)
    .replace(EVERY, '-')
    .replace(/[\\/:*?"<>|]/g, '-');
