export function* readUpdates(count) {
  for (let i = 0; i < count; i++) yield { sku: `sku-${(i * 31) % 500}`, taken: i % 3 };
}
