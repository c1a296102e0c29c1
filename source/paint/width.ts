import full from 'string-width';

/**
 * Code units that take one column wherever they stand: no combining marks, no joiners, no emoji, nothing wide, nothing that clusters with a
 * neighbour. Names, box drawing and blocks are made of them, which is nearly all that a terminal is sent.
 */
const NARROW = new Uint8Array(65536);
const RANGES = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x391, 0x3a1],
  [0x3a3, 0x3ff],
  [0x400, 0x482],
  [0x48a, 0x52f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20c0],
  [0x2190, 0x22ff],
  [0x23ce, 0x23ce],
  [0x2400, 0x2426],
  [0x2500, 0x25fc],
  [0x2713, 0x2713],
  [0x2717, 0x2717],
  [0x27e8, 0x27e9],
];
for (const [from, to] of RANGES) NARROW.fill(1, from, to + 1);

/** Whether each code unit of a text is one column. */
export function isNarrow(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (NARROW[text.charCodeAt(i)] === 0) return false;
  return true;
}

/** Whether a code unit is one column. */
export const isNarrowCode = (code: number): boolean => NARROW[code] !== 0;

/** Whether the code unit at an index is one column, whatever is beside it. */
export const isNarrowAt = (text: string, at: number): boolean => NARROW[text.charCodeAt(at)] !== 0;

/** Columns of a text that holds nothing but narrow characters and colour sequences (`ESC [ … m`); -1 for any other. */
function plainWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (NARROW[code] !== 0) {
      width++;
    } else if (code === 0x1b && text.charCodeAt(i + 1) === 0x5b) {
      let end = i + 2;
      // Digits, semicolons, then m: a colour. Anything else is for those that know them all.
      while (end < text.length && isParameter(text.charCodeAt(end))) end++;
      if (text.charCodeAt(end) !== 0x6d) return -1;
      i = end;
    } else {
      return -1;
    }
  }
  return width;
}

const isParameter = (code: number) => (code >= 0x30 && code <= 0x39) || code === 0x3b;

/**
 * Columns a text takes, colour sequences not counted: `string-width`, asked only where counting code units would be wrong. Why: its segmenter
 * and emoji tables take some 40 ms to load (in the bundle, Ink gets this function too: see `scripts/build.mjs`).
 */
export default function stringWidth(text: string, options: Parameters<typeof full>[1] = {}): number {
  if (typeof text !== 'string') return 0;
  if (options.countAnsiEscapeCodes || options.ambiguousIsNarrow === false) return full(text, options);
  const width = plainWidth(text);
  return width < 0 ? full(text, options) : width;
}
