const BASES = 'ACGT';

export function mulberry(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function randomGenome(length, random) {
  const out = new Uint8Array(length);
  for (let i = 0; i < length; i++) out[i] = Math.floor(random() * 4);
  return out;
}

export const decode = (bases) => Array.from(bases, (b) => BASES[b]).join('');

export function seedIndex(genome, k) {
  const seeds = new Map();
  let code = 0;
  const mask = 4 ** k - 1;
  for (let i = 0; i < genome.length; i++) {
    code = ((code << 2) | genome[i]) & mask;
    if (i < k - 1) continue;
    const at = seeds.get(code);
    if (at) at.push(i - k + 1);
    else seeds.set(code, [i - k + 1]);
  }
  return { k, seeds };
}

export function shred(genome, count, length, random) {
  const reads = [];
  for (let n = 0; n < count; n++) {
    const start = Math.floor(random() * (genome.length - length));
    const bases = genome.slice(start, start + length);
    for (let i = 0; i < length; i++) if (random() < 0.03) bases[i] = (bases[i] + 1 + Math.floor(random() * 3)) & 3;
    reads.push({ id: n, truth: start, bases });
  }
  return reads;
}
