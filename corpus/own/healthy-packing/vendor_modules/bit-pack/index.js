/** Runs of equal bytes and 6-bit packing, hash-chained matches of 3 bytes and more. */
export function pack(bytes) {
  const out = [];
  const table = new Int32Array(1 << 14).fill(-1);
  const previous = new Int32Array(bytes.length);
  for (let at = 0; at < bytes.length; ) {
    const hash = ((bytes[at] << 10) ^ (bytes[at + 1] << 5) ^ bytes[at + 2]) & 0x3fff;
    let best = 0;
    let from = 0;
    for (let candidate = table[hash], tries = 0; candidate >= 0 && tries < 24; candidate = previous[candidate], tries++) {
      let length = 0;
      while (length < 60 && bytes[candidate + length] === bytes[at + length]) length++;
      if (length > best) {
        best = length;
        from = at - candidate;
      }
    }
    previous[at] = table[hash];
    table[hash] = at;
    if (best >= 3) {
      out.push(0x80 | best, from & 0xff, from >> 8);
      at += best;
    } else {
      out.push(bytes[at++]);
    }
  }
  return Uint8Array.from(out);
}
