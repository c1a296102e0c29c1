import type { Scanner } from '../json/scanner.ts';
import { BACKSLASH, COLON, QUOTE } from '../json/window.ts';
import { NAMES, SLOTS, slotOf } from './key-slots.ts';

type KeyName = Exclude<(typeof NAMES)[number], ''>;

/** Codes by name, for `switch`. `UNKNOWN` is 0. */
export const KEY = Object.fromEntries(NAMES.map((name, code) => [name, code])) as Record<KeyName, number>;
export const UNKNOWN = 0;

const LONGEST = Math.max(...NAMES.map((name) => name.length));
/** Code by slot. */
const codes = new Uint8Array(SLOTS);
/** The bytes of code c: `spelled[c * LONGEST, …)`, `lengths[c]` of them. */
const spelled = new Uint8Array(NAMES.length * LONGEST);
const lengths = Uint8Array.from(NAMES, (name) => name.length);
for (let code = 1; code < NAMES.length; code++) {
  const bytes = Buffer.from(NAMES[code]);
  spelled.set(bytes, code * LONGEST);
  const slot = slotOf(bytes[0], bytes[bytes.length >> 1], bytes[bytes.length - 1], bytes.length);
  if (codes[slot] !== 0)
    throw new Error(`keys ${NAMES[code]} and ${NAMES[codes[slot]]} share a slot: npm run keys`);
  codes[slot] = code;
}

/** Each key as it stands in a file, `"name":`, at `code * WIDTH`. */
const WIDTH = 20;
const written = new DataView(new ArrayBuffer((NAMES.length + 1) * WIDTH));
const writtenLength = new Uint8Array(NAMES.length);
for (let code = 1; code < NAMES.length; code++) {
  const bytes = Buffer.from(`"${NAMES[code]}":`);
  bytes.forEach((byte, i) => {
    written.setUint8(code * WIDTH + i, byte);
  });
  writtenLength[code] = bytes.length;
}

/** Which key last came after each: whoever writes a list of objects writes them all alike. */
const follower = new Uint8Array(NAMES.length);

/** Takes the key that comes next and its colon; returns its code. `after`: the key before it, `UNKNOWN` for the first. */
export function readKey(scanner: Scanner, after: number): number {
  const guess = follower[after];
  if (guess !== UNKNOWN && scanner.end - scanner.at >= WIDTH) {
    const { view, at } = scanner;
    const start = guess * WIDTH;
    const length = writtenLength[guess];
    // The last word overlaps the one before it; no key is shorter than one word.
    let i = 0;
    while (i < length - 4 && view.getInt32(at + i) === written.getInt32(start + i)) i += 4;
    if (i >= length - 4 && view.getInt32(at + length - 4) === written.getInt32(start + length - 4)) {
      scanner.at = at + length;
      return guess;
    }
  }
  const code = readUnguessedKey(scanner);
  follower[after] = code;
  return code;
}

function readUnguessedKey(scanner: Scanner): number {
  if (scanner.peek() !== QUOTE) scanner.unexpected('a key');
  scanner.ensure(LONGEST + 3);
  const { bytes } = scanner;
  const from = scanner.at + 1;
  let p = from;
  while (bytes[p] !== QUOTE && bytes[p] !== BACKSLASH && p - from <= LONGEST) p++;
  if (bytes[p] !== QUOTE || p >= scanner.end) return readOddKey(scanner);
  const length = p - from;
  let code = codes[slotOf(bytes[from], bytes[from + (length >> 1)], bytes[p - 1], length)];
  if (lengths[code] !== length) code = UNKNOWN;
  for (let i = 0, s = code * LONGEST; i < length && code !== UNKNOWN; i++) {
    if (spelled[s + i] !== bytes[from + i]) code = UNKNOWN;
  }
  scanner.at = p + 1;
  if (bytes[p + 1] === COLON && p + 1 < scanner.end) scanner.at++;
  else scanner.take(COLON);
  return code;
}

/** A key that is longer than any of ours, or spelled with escapes. */
function readOddKey(scanner: Scanner): number {
  const close = scanner.closingQuote();
  const short = close - scanner.at < LONGEST * 6 + 2;
  const text = short ? scanner.text() : '';
  if (!short) scanner.at = close + 1;
  scanner.take(COLON);
  return Math.max(UNKNOWN, (NAMES as readonly string[]).indexOf(text, 1));
}
