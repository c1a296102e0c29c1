import type { StringColumns } from '../model.ts';

const decoder = new TextDecoder();

/** The bytes of string i, without quotes, escapes as they are: for comparing without decoding. */
export function rawString(strings: StringColumns, index: number): Uint8Array {
  const start = strings.offset[index];
  return strings.bytes.subarray(start, endOf(strings.bytes, start));
}

function endOf(bytes: Uint8Array, start: number): number {
  let i = start;
  for (let c = bytes[i]; c !== 34 && c !== undefined; c = bytes[++i]) if (c === 92) i++;
  return Math.min(i, bytes.length);
}

/**
 * String i, decoded; an index past the table names itself. What V8 wrote is kept as it is: cut at 1,024 characters, with
 * lone surrogates, and with characters beyond the BMP that have lost their high bits.
 */
export function stringAt(strings: StringColumns, index: number): string {
  if (index >= strings.count) return strings.extra[index - strings.count] ?? `(string ${index} is missing)`;
  const { bytes } = strings;
  const start = strings.offset[index];
  let text = '';
  let i = start;
  for (;;) {
    const c = bytes[i];
    if (c === 34) return text;
    if (c === 92 || c === undefined || c > 127) break;
    text += String.fromCharCode(c);
    i++;
  }
  // `decode` refuses shared memory, so the bytes are copied once.
  const body = decoder.decode(bytes.slice(start, endOf(bytes, start)));
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
