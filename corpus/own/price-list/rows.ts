import type { Product } from './products.ts';

export function renderRow(product: Product, price: string): string {
  return `${product.name.padEnd(20)} ${price.padStart(14)}`;
}
