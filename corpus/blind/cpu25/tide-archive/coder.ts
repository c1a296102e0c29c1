import { Model } from './model.ts';

export function encode(bytes: Uint8Array): Uint8Array {
  const model = new Model();
  let out = new Uint8Array(bytes.length + 64);
  let n = 0;
  let low = 0;
  let high = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    for (let k = 7; k >= 0; k--) {
      const bit = (byte >> k) & 1;
      const p = model.predict();
      const mid = low + ((high - low) >>> 12) * p;
      if (bit === 1) high = mid;
      else low = mid + 1;
      model.update(bit);
      while (((low ^ high) & 0xff000000) === 0) {
        if (n === out.length) {
          const bigger = new Uint8Array(out.length * 2);
          bigger.set(out);
          out = bigger;
        }
        out[n++] = high >>> 24;
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
    }
  }
  for (let k = 24; k >= 0; k -= 8) {
    if (n === out.length) {
      const bigger = new Uint8Array(out.length + 8);
      bigger.set(out);
      out = bigger;
    }
    out[n++] = (low >>> k) & 255;
  }
  return out.subarray(0, n);
}

export function decode(packed: Uint8Array, length: number): Uint8Array {
  const model = new Model();
  const out = new Uint8Array(length);
  let low = 0;
  let high = 0xffffffff;
  let code = 0;
  let at = 0;
  for (; at < 4; at++) code = ((code << 8) | packed[at]) >>> 0;
  for (let i = 0; i < length; i++) {
    let byte = 0;
    for (let k = 0; k < 8; k++) {
      const p = model.predict();
      const mid = low + ((high - low) >>> 12) * p;
      const bit = code <= mid ? 1 : 0;
      if (bit === 1) high = mid;
      else low = mid + 1;
      model.update(bit);
      byte = (byte << 1) | bit;
      while (((low ^ high) & 0xff000000) === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        code = ((code << 8) | (packed[at++] ?? 0)) >>> 0;
      }
    }
    out[i] = byte;
  }
  return out;
}
