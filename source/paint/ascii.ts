/**
 * What `--ascii` shows for the signs that culprit paints: the last step of painting, so that none slips through. Each takes one column, as
 * what it stands for does. Letters of other scripts are names, and stay.
 */
const SIGNS = new Map<string, string>();
for (const [sign, ...others] of [
  '~…⋯±≈',
  '-–—−─▾‒↔',
  '+▸╭╮╰╯┼├┤',
  '|·│┃╷╵⋮',
  '=━═',
  '<‹⟨←«≤',
  '>›⟩→»↳≥',
  '^▴↑▲',
  'v↓√✓',
  'x×✗',
  // ▼: what rows are sorted by; a v before its name would be a letter of it.
  '*•●∙■□▼',
  '#█▉▊▋▌▓▇▆▅',
  ':░▒▄▃',
  '.▂▁',
  '"“”„',
  "'’‘′",
  'u\u00b5\u03bc',
  '0₀',
  '1¹₁',
  '2²₂',
  '3³₃',
  '?␡\ufffd',
  // The end of a bar that is less than half of a column.
  ' \u00a0\u2009\u202f▏▎▍',
])
  for (const other of others) SIGNS.set(other, sign);

/** A cell's glyph in ASCII; pictures of control characters as `?`. */
export function asciiGlyph(glyph: string): string {
  if (glyph >= '\u2400' && glyph <= '\u2426') return '?';
  return SIGNS.get(glyph) ?? glyph;
}

export const toAscii = (text: string): string => text.replace(/[^\x00-\x7f]/g, asciiGlyph);
