// The seal of the land registry: Speck64/128 in Hirose's double block mode, 16 bytes out.
const ROUNDS = 27;

function compress(h: Int32Array, m0: number, m1: number): void {
  let x = h[1];
  let y = h[0];
  let p = x;
  let q = y ^ 0x5a;
  let key = m0;
  let l0 = m1;
  let l1 = h[2];
  let l2 = h[3];
  for (let i = 0; i < ROUNDS; i++) {
    x = ((((x >>> 8) | (x << 24)) + y) | 0) ^ key;
    y = ((y << 3) | (y >>> 29)) ^ x;
    p = ((((p >>> 8) | (p << 24)) + q) | 0) ^ key;
    q = ((q << 3) | (q >>> 29)) ^ p;
    const t = ((((l0 >>> 8) | (l0 << 24)) + key) | 0) ^ i;
    key = ((key << 3) | (key >>> 29)) ^ t;
    l0 = l1;
    l1 = l2;
    l2 = t;
  }
  const keep = h[0];
  const carry = h[1];
  h[0] = y ^ keep;
  h[1] = x ^ carry;
  h[2] = q ^ keep ^ 0x5a;
  h[3] = p ^ carry;
}

const word = (d: Uint8Array, p: number): number => d[p] | (d[p + 1] << 8) | (d[p + 2] << 16) | (d[p + 3] << 24);

const START = Int32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344);
const state = new Int32Array(4);
const stateBytes = new Uint8Array(state.buffer);
const tail = new Uint8Array(8);

/** Seals `data`; the 16 bytes go to `out`, which may be part of what was read. */
export function seal(data: Uint8Array, out: Uint8Array): Uint8Array {
  state.set(START);
  const whole = data.length & ~7;
  for (let at = 0; at < whole; at += 8) compress(state, word(data, at), word(data, at + 4));
  tail.fill(0);
  for (let i = whole; i < data.length; i++) tail[i - whole] = data[i];
  tail[data.length - whole] = 0x80;
  compress(state, word(tail, 0), word(tail, 4));
  compress(state, data.length, 0);
  out.set(stateBytes);
  return out;
}
