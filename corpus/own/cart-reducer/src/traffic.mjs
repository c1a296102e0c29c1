const TAGS = ['gift', 'bulk', 'promo', 'eco', 'fragile'];

export function* traffic(n, distinct) {
  let s = 12345;
  const rnd = (m) => (s = (s * 48271) % 2147483647) % m;
  for (let i = 0; i < n; i++) {
    const id = `line:${i < distinct ? i : rnd(distinct)}`;
    yield { type: 'line/set', id, qty: 1 + rnd(9), price: 100 + rnd(9900), tags: TAGS.filter(() => rnd(2)), at: i };
  }
}
