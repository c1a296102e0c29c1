export interface Product {
  name: string;
  cents: number;
  currency: string;
}

export function loadProducts(count: number): Product[] {
  return Array.from({ length: count }, (_, i) => ({ name: `Product ${i}`, cents: (i * 7919) % 100_000, currency: ['EUR', 'USD', 'JPY'][i % 3] }));
}
