import { BitReader, BitWriter } from './bits.mjs';
import { codeLengths, codes, decodeTable, MAX_BITS } from './huffman.mjs';
import { Matcher } from './matches.mjs';

const END = 256;
const matcher = new Matcher();
let scratch = new Int32Array(1 << 16);
const width = (n) => 32 - Math.clz32(n);

/** Literals, an end mark, and per bit width of a length one symbol; distances likewise in a second alphabet. */
export function pack(data) {
  if (scratch.length < data.length * 2 + 2) scratch = new Int32Array(data.length * 2 + 2);
  const pairs = scratch;
  const count = matcher.run(data, pairs);
  const literal = new Uint32Array(270);
  const distance = new Uint32Array(17);
  for (let k = 0; k < count; k += 2) {
    if (pairs[k] === 0) literal[pairs[k + 1]]++;
    else {
      literal[END + width(pairs[k])]++;
      distance[width(pairs[k + 1])]++;
    }
  }
  literal[END]++;

  const out = new BitWriter(data.length + 4096);
  const litLengths = codeLengths(literal);
  const disLengths = codeLengths(distance);
  for (const l of litLengths) out.put(l, 4);
  for (const l of disLengths) out.put(l, 4);
  const lit = codes(litLengths);
  const dis = codes(disLengths);
  for (let k = 0; k < count; k += 2) {
    const length = pairs[k];
    const value = pairs[k + 1];
    if (length === 0) {
      out.put(lit[value], litLengths[value]);
      continue;
    }
    const lw = width(length);
    out.put(lit[END + lw], litLengths[END + lw]);
    out.put(length & ((1 << (lw - 1)) - 1), lw - 1);
    const dw = width(value);
    out.put(dis[dw], disLengths[dw]);
    out.put(value & ((1 << (dw - 1)) - 1), dw - 1);
  }
  out.put(lit[END], litLengths[END]);
  return out.finish();
}

export function unpack(bytes, size) {
  const input = new BitReader(bytes);
  const litLengths = new Uint8Array(270);
  const disLengths = new Uint8Array(17);
  for (let i = 0; i < 270; i++) litLengths[i] = input.take(4);
  for (let i = 0; i < 17; i++) disLengths[i] = input.take(4);
  const lit = decodeTable(litLengths);
  const dis = decodeTable(disLengths);
  const out = new Uint8Array(size);
  let at = 0;
  const symbol = (table) => {
    input.need(MAX_BITS);
    const entry = table[input.acc & ((1 << MAX_BITS) - 1)];
    input.acc >>>= entry & 15;
    input.filled -= entry & 15;
    return entry >> 4;
  };
  for (;;) {
    const s = symbol(lit);
    if (s < END) {
      out[at++] = s;
      continue;
    }
    if (s === END) break;
    const lw = s - END - 1;
    const length = (1 << lw) | input.take(lw);
    const dw = symbol(dis) - 1;
    const from = at - ((1 << dw) | input.take(dw));
    for (let k = 0; k < length; k++) out[at + k] = out[from + k];
    at += length;
  }
  return out.subarray(0, at);
}
