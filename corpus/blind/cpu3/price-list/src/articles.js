export function* articles(n, seed) {
  let s = seed;
  const r = (m) => (s = (s * 48271) % 2147483647) % m;
  for (let i = 0; i < n; i++) yield { sku: `A${100000 + i}`, title: `Article ${r(99999)}`, cents: 99 + i * 37 + r(36), stock: r(400) };
}
