export function priceList(count) {
  return Array.from({ length: count }, (_, i) => ({
    article: 4000000 + i,
    name: `Article ${i} ${['bolt', 'washer', 'hinge', 'bracket'][i % 4]} M${3 + (i % 14)}`,
    cents: 5 + ((i * 37) % 900),
    tiers: [10, 100, 1000].map((from) => ({ from, off: (from + i) % 12 })),
  }));
}
