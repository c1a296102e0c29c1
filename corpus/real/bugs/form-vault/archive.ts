// greedy window matcher, enough to tell near duplicates from fresh scans
export function archive(bytes: Uint8Array): number {
  const heads = new Int32Array(1 << 15).fill(-1);
  const prev = new Int32Array(bytes.length);
  let out = 0;
  let i = 0;
  while (i + 4 < bytes.length) {
    const h = ((bytes[i] << 10) ^ (bytes[i + 1] << 5) ^ bytes[i + 2] ^ (bytes[i + 3] << 3)) & 32767;
    let best = 0;
    let tries = 40;
    for (let j = heads[h]; j >= 0 && i - j < 32768 && tries-- > 0; j = prev[j]) {
      let n = 0;
      while (n < 258 && i + n < bytes.length && bytes[j + n] === bytes[i + n]) n++;
      if (n > best) best = n;
    }
    const step = best >= 4 ? best : 1;
    out += best >= 4 ? 3 : 1;
    prev[i] = heads[h];
    heads[h] = i;
    i += step;
  }
  return out + (bytes.length - i);
}
