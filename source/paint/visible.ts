/**
 * Text from a recording, safe for a terminal, Markdown or HTML to show: names, urls and source come from strangers, and an escape
 * sequence in a function's name must not move the cursor, nor a bidi override turn a path around. Every such character is made visible.
 */
export function visible(text: string): string {
  return SUSPECT.test(text) ? text.replace(EVERY, shown) : text;
}

/**
 * C0 and C1 controls and DEL (Cc), format characters such as bidi overrides, zero-width ones and the byte-order mark (Cf), lone
 * surrogates, line and paragraph separators; and what shows as nothing: joiners, fillers, variation selectors, tags.
 */
const SUSPECT =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: invisible characters are what it is for
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\u{e0000}-\u{e0fff}]/u;
const EVERY = new RegExp(SUSPECT.source, 'gu');

/** U+2400 and on are pictures of the C0 controls. */
function shown(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
