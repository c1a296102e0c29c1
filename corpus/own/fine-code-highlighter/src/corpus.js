const SNIPPETS = [
  'export async function load(id, { retries = 3 } = {}) {\n  // try the cache first\n  const hit = cache.get(id);\n  if (hit !== undefined) return hit;\n',
  '  for (let i = 0; i < retries; i++) {\n    try { return await fetchOne("https://api/" + id); } catch (err) { last = err; }\n  }\n  throw last;\n}\n',
  'class Ring extends Base {\n  /* fixed size */\n  constructor(n) { super(); this.data = new Array(n); this.mask = 0xff & (n - 1); }\n  push(x) { this.data[this.head++ & this.mask] = x * 1.5e3; }\n}\n',
  "const label = ok ? 'yes \\'sir\\'' : null;\nlet total = items.filter((x) => x.price >= 10 && x.live === true).length;\n",
];

export const document = (index, size) => {
  const out = [];
  for (let i = 0; i < size; i++) out.push(SNIPPETS[(i * 7 + index * 3 + (i >> 3)) % SNIPPETS.length]);
  return out.join('\n');
};
