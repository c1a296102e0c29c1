function makePrices(count) {
  const prices = [];
  for (let i = 0; i < count; i++) prices.push({ name: `article ${(i * 7919) % count}`, cents: (i * 104729) % 99991 });
  return prices;
}
