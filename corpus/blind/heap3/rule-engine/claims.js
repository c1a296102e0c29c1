export function* claims(month, count) {
  let seed = 60013 + month * 977;
  const roll = (n) => {
    seed = (seed * 48271) % 2147483647;
    return seed % n;
  };
  for (let i = 0; i < count; i++) {
    yield {
      id: `claim-${month}-${i}`,
      product: `product-${roll(3600)}`,
      amount: roll(1000),
      age: roll(90),
      distance: roll(700),
      documents: [`scan-${month}-${i}-a`, `scan-${month}-${i}-b`],
    };
  }
}
