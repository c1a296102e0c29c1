import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { readDay } from './days.mjs';

export default function compress({ day, lines }) {
  const text = readDay(day, lines);
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } });
  return { day, raw: text.length, packed: packed.length, digest: createHash('sha256').update(packed).digest('hex') };
}
