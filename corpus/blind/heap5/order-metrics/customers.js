export function* customers(shop, seed) {
  let s = seed >>> 0;
  const roll = (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
  for (;;) {
    const article = 1 + roll(60);
    yield { method: 'GET', url: `/articles/${article}?ref=${roll(1000)}` };
    yield { method: 'POST', url: `/articles/${article}/orders` };
    yield { method: 'GET', url: `/orders/2024-${shop.orders}` };
  }
}
