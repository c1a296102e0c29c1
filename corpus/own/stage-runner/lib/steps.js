'use strict';

// Near-duplicate signature: k minima over hashed 4-grams, folded to one number.
function minhash(text, k) {
  const minima = new Uint32Array(k).fill(0xffffffff);
  for (let i = 0; i + 4 <= text.length; i++) {
    const gram = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 8) | (text.charCodeAt(i + 2) << 16) | (text.charCodeAt(i + 3) << 24);
    let h = Math.imul(gram ^ (gram >>> 15), 0x2c1b3c6d);
    for (let j = 0; j < k; j++) {
      h = Math.imul(h ^ (h >>> 13), 0x297a2d39) + j;
      const v = h >>> 0;
      if (v < minima[j]) minima[j] = v;
    }
  }
  let fold = 0;
  for (const m of minima) fold = (Math.imul(fold, 31) ^ m) >>> 0;
  return fold;
}

module.exports = {
  fetch(ctx) {
    const n = 24 + (ctx.job.id % 9);
    ctx.rows = Array.from({ length: n }, (_, i) => ({ key: `k${(ctx.job.id * 13 + i * 7) % 97}`, value: (ctx.job.id * i) % 1009, labels: { zone: `z${i % 3}`, kind: i % 2 ? 'a' : 'b' } }));
  },
  validate(ctx) {
    ctx.rows = ctx.rows.filter((r) => /^k\d{1,2}$/.test(r.key) && r.value >= 0);
  },
  group(ctx) {
    const groups = new Map();
    for (const r of ctx.rows) {
      const id = `${r.labels.zone}/${r.labels.kind}`;
      const g = groups.get(id) || { sum: 0, n: 0, keys: [] };
      g.sum += r.value;
      g.n++;
      g.keys.push(r.key);
      groups.set(id, g);
    }
    ctx.groups = groups;
  },
  digest(ctx) {
    const body = [...ctx.groups].map(([id, g]) => `${id}:${g.sum}:${g.keys.sort().join('+')}`).join('\n');
    ctx.digest = minhash(body, 160).toString(16);
  },
};
