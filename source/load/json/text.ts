import { InputError } from '../errors.ts';

export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
}

export function utf8(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
}

const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Resolves JSON's escapes. `offset` is where the string starts, for the message. */
export function resolveEscapes(raw: string, offset: number): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.?))/gs, (_, hex, letter) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    const plain = ESCAPES[letter];
    if (plain === undefined) {
      throw new InputError(`it is not valid JSON: a bad escape in the string at byte ${offset}`);
    }
    return plain;
  });
}
