'use strict';

const { BitWriter, BitReader } = require('./bits');

const view = new DataView(new ArrayBuffer(8));
const zigzag = (n) => (n < 0 ? -n * 2 - 1 : n * 2);
const unzigzag = (n) => (n & 1 ? -((n + 1) / 2) : n / 2);

/** Times as differences of differences, values as XOR with the one before (after Facebook's Gorilla). */
function encode(times, values, from, to) {
  const out = new BitWriter();
  let previous = times[from];
  let delta = 0;
  view.setFloat64(0, values[from]);
  let hi = view.getUint32(0);
  let lo = view.getUint32(4);
  out.bits(hi, 32);
  out.bits(lo, 32);
  for (let i = from + 1; i < to; i++) {
    const d = times[i] - previous;
    const dod = zigzag(d - delta);
    previous = times[i];
    delta = d;
    if (dod === 0) out.bits(0, 1);
    else if (dod < 128) { out.bits(2, 2); out.bits(dod, 7); }
    else if (dod < 4096) { out.bits(6, 3); out.bits(dod, 12); }
    else { out.bits(7, 3); out.bits(dod, 32); }

    view.setFloat64(0, values[i]);
    const h = view.getUint32(0);
    const l = view.getUint32(4);
    const xh = (h ^ hi) >>> 0;
    const xl = (l ^ lo) >>> 0;
    hi = h;
    lo = l;
    if (xh === 0 && xl === 0) { out.bits(0, 1); continue; }
    out.bits(1, 1);
    const lead = xh !== 0 ? Math.clz32(xh) : 32 + Math.clz32(xl);
    const trail = xl !== 0 ? 31 - Math.clz32(xl & -xl) : 63 - Math.clz32(xh & -xh);
    const size = 64 - lead - trail;
    out.bits(lead, 6);
    out.bits(size - 1, 6);
    for (let b = 63 - lead; b >= trail;) {
      const word = b >= 32 ? xh : xl;
      const floor = b >= 32 ? Math.max(trail, 32) : trail;
      const n = b - floor + 1;
      const shift = floor & 31;
      out.bits(n === 32 ? word : (word >>> shift) & (2 ** n - 1), n);
      b = floor - 1;
    }
  }
  return out.finish();
}

function decode(bytes, first, count, visit) {
  const input = new BitReader(bytes);
  let hi = input.bits(32);
  let lo = input.bits(32);
  let at = first;
  let delta = 0;
  view.setUint32(0, hi);
  view.setUint32(4, lo);
  visit(at, view.getFloat64(0));
  for (let i = 1; i < count; i++) {
    let dod = 0;
    if (input.bits(1)) dod = input.bits(1) === 0 ? input.bits(7) : input.bits(1) === 0 ? input.bits(12) : input.bits(32);
    delta += unzigzag(dod);
    at += delta;
    if (input.bits(1)) {
      const lead = input.bits(6);
      const size = input.bits(6) + 1;
      const trail = 64 - lead - size;
      for (let b = 63 - lead; b >= trail;) {
        const floor = b >= 32 ? Math.max(trail, 32) : trail;
        const n = b - floor + 1;
        const piece = (input.bits(n) << (floor & 31)) >>> 0;
        if (b >= 32) hi = (hi ^ piece) >>> 0;
        else lo = (lo ^ piece) >>> 0;
        b = floor - 1;
      }
    }
    view.setUint32(0, hi);
    view.setUint32(4, lo);
    visit(at, view.getFloat64(0));
  }
}

module.exports = { encode, decode };
