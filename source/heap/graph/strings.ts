import type { StringColumns } from './columns.ts';

const decoder = new TextDecoder();

/** Bytes of a string that are decoded: V8 writes 1,024 characters by default, and fewer distinguish a name of megabytes. */
const LONGEST = 1 << 16;

/** Where a string is to be cut: at its end, or behind the last whole character and escape that there is room for. */
function cutOf(bytes: Uint8Array, start: number): { end: number; whole: boolean } {
  let i = start;
  for (let c = bytes[i]; c !== 34 && c !== undefined; c = bytes[i]) {
    // A character of several bytes is not cut in two.
    if (i - start >= LONGEST && (c & 0xc0) !== 0x80) return { end: i, whole: false };
    i += c !== 92 ? 1 : bytes[i + 1] === 117 ? 6 : 2;
  }
  return { end: Math.min(i, bytes.length), whole: true };
}

/**
 * String i, decoded; an index past the table names itself. What V8 wrote is kept as it is: cut at 1,024 characters, with
 * lone surrogates, and with characters beyond the BMP that have lost their high bits. Of more than 64 KiB the beginning.
 */
export function stringAt(strings: StringColumns, index: number): string {
  if (index >= strings.count) return strings.extra[index - strings.count] ?? `(string ${index} is missing)`;
  const { bytes } = strings;
  const start = strings.offset[index];
  let text = '';
  for (let i = start; i - start < LONGEST; i++) {
    const c = bytes[i];
    if (c === 34) return text;
    if (c === 92 || c === undefined || c > 127) break;
    text += String.fromCharCode(c);
  }
  const { end, whole } = cutOf(bytes, start);
  // `decode` refuses shared memory, so the bytes are copied once.
  const body = decoder.decode(bytes.slice(start, end)) + (whole ? '' : '…');
  try {
    return JSON.parse(`"${body}"`);
  } catch {
    return body;
  }
}

/** Whether string i reads exactly `text`, which is plain ASCII without quotes or escapes. */
export function stringIs(strings: StringColumns, index: number, text: string): boolean {
  if (index >= strings.count) return strings.extra[index - strings.count] === text;
  const { bytes } = strings;
  const start = strings.offset[index];
  for (let k = 0; k < text.length; k++) if (bytes[start + k] !== text.charCodeAt(k)) return false;
  return bytes[start + text.length] === 34;
}

export function stringStarts(strings: StringColumns, index: number, text: string): boolean {
  if (index >= strings.count) return (strings.extra[index - strings.count] ?? '').startsWith(text);
  const { bytes } = strings;
  const start = strings.offset[index];
  for (let k = 0; k < text.length; k++) if (bytes[start + k] !== text.charCodeAt(k)) return false;
  return true;
}

/** Index of the string that reads exactly `text` (plain ASCII), -1 if the table has none. Scans the table. */
export function findString(strings: StringColumns, text: string): number {
  const { bytes, offset, count } = strings;
  const first = text.charCodeAt(0);
  const { length } = text;
  for (let i = 0; i < count; i++) {
    const start = offset[i];
    if (length === 0 ? bytes[start] === 34 : bytes[start] === first && bytes[start + length] === 34) {
      if (stringIs(strings, i, text)) return i;
    }
  }
  for (let k = 0; k < strings.extra.length; k++) if (strings.extra[k] === text) return count + k;
  return -1;
}
