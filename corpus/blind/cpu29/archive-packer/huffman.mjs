export const MAX_BITS = 12;

/** Code lengths of at most MAX_BITS for the given frequencies; flattens the counts until the tree fits. */
export function codeLengths(frequencies) {
  const n = frequencies.length;
  let counts = Uint32Array.from(frequencies);
  for (;;) {
    const symbols = [];
    for (let s = 0; s < n; s++) if (counts[s] > 0) symbols.push(s);
    const lengths = new Uint8Array(n);
    if (symbols.length === 1) lengths[symbols[0]] = 1;
    if (symbols.length < 2) return lengths;
    symbols.sort((a, b) => counts[a] - counts[b] || a - b);

    const total = 2 * symbols.length - 1;
    const weight = new Float64Array(total);
    const parent = new Uint16Array(total);
    symbols.forEach((s, i) => { weight[i] = counts[s]; });
    let leaf = 0;
    let inner = symbols.length;
    for (let next = symbols.length; next < total; next++) {
      let sum = 0;
      for (let k = 0; k < 2; k++) {
        const i = leaf < symbols.length && (inner >= next || weight[leaf] <= weight[inner]) ? leaf++ : inner++;
        sum += weight[i];
        parent[i] = next;
      }
      weight[next] = sum;
    }
    const depth = new Uint8Array(total);
    let deepest = 0;
    for (let i = total - 2; i >= 0; i--) {
      depth[i] = depth[parent[i]] + 1;
      if (i < symbols.length) {
        lengths[symbols[i]] = depth[i];
        if (depth[i] > deepest) deepest = depth[i];
      }
    }
    if (deepest <= MAX_BITS) return lengths;
    counts = counts.map((c) => (c === 0 ? 0 : (c >> 1) | 1));
  }
}

function reversed(code, width) {
  let out = 0;
  for (let i = 0; i < width; i++) out |= ((code >> i) & 1) << (width - 1 - i);
  return out;
}

/** Canonical codes, bit-reversed because the stream is written low bit first. */
export function codes(lengths) {
  const perLength = new Uint16Array(MAX_BITS + 2);
  for (const l of lengths) if (l) perLength[l + 1]++;
  const out = new Uint16Array(lengths.length);
  const first = new Uint16Array(MAX_BITS + 2);
  let code = 0;
  for (let l = 1; l <= MAX_BITS; l++) {
    code = (code + (l > 1 ? perLength[l] : 0)) << 1;
    first[l] = code;
  }
  for (let s = 0; s < lengths.length; s++) if (lengths[s]) out[s] = reversed(first[lengths[s]]++, lengths[s]);
  return out;
}

/** One lookup per symbol: the table is indexed by the next MAX_BITS bits. */
export function decodeTable(lengths) {
  const table = new Uint16Array(1 << MAX_BITS);
  const code = codes(lengths);
  for (let s = 0; s < lengths.length; s++) {
    const l = lengths[s];
    if (!l) continue;
    for (let i = code[s]; i < table.length; i += 1 << l) table[i] = (s << 4) | l;
  }
  return table;
}
