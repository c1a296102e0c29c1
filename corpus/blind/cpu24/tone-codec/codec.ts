import { BitReader, BitWriter } from './bits.ts';
import { ORDER, Predictor, residual, restore } from './predict.ts';

export const BLOCK = 2048;
const PART = 256;

const fold = (v: number): number => (v << 1) ^ (v >> 31);
const unfold = (u: number): number => (u >>> 1) ^ -(u & 1);

function parameter(values: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += fold(values[i]) >>> 0;
  return Math.max(0, Math.min(20, Math.floor(Math.log2(sum / (to - from) + 1))));
}

export function encode(samples: Int32Array): Uint8Array {
  const out = new BitWriter();
  const predictor = new Predictor(BLOCK);
  const rest = new Int32Array(BLOCK);
  out.put(samples.length / BLOCK, 16);
  for (let start = 0; start < samples.length; start += BLOCK) {
    const block = samples.subarray(start, start + BLOCK);
    const c = predictor.coefficients(block);
    residual(block, c, rest);
    for (const v of c) out.put(v & 0xffff, 16);
    for (let i = 0; i < ORDER; i++) out.put(rest[i] & 0xffff, 16);
    for (let from = 0; from < BLOCK; from += PART) {
      const first = from === 0 ? ORDER : from;
      const k = parameter(rest, first, from + PART);
      out.put(k, 5);
      for (let i = first; i < from + PART; i++) {
        const u = fold(rest[i]) >>> 0;
        out.unary(u >>> k);
        if (k > 0) out.put(u & ((1 << k) - 1), k);
      }
    }
  }
  return out.finish();
}

const signed = (v: number): number => (v << 16) >> 16;

export function decode(bytes: Uint8Array): Int32Array {
  const input = new BitReader(bytes);
  const blocks = input.take(16);
  const samples = new Int32Array(blocks * BLOCK);
  const c = new Int32Array(ORDER);
  const rest = new Int32Array(BLOCK);
  for (let b = 0; b < blocks; b++) {
    for (let i = 0; i < ORDER; i++) c[i] = signed(input.take(16));
    for (let i = 0; i < ORDER; i++) rest[i] = signed(input.take(16));
    for (let from = 0; from < BLOCK; from += PART) {
      const k = input.take(5);
      for (let i = from === 0 ? ORDER : from; i < from + PART; i++) {
        const high = input.unary();
        rest[i] = unfold((high << k) | (k > 0 ? input.take(k) : 0));
      }
    }
    restore(rest, c, samples.subarray(b * BLOCK, (b + 1) * BLOCK));
  }
  return samples;
}
