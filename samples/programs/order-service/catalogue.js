export function loadCatalogue(size) {
  const products = [];
  for (let i = 0; i < size; i++) {
    products.push({ sku: `SKU-${(i * 7919) % 100003}`, price: 1 + ((i * 31) % 500) / 10, weight: (i % 40) / 4 });
  }
  return products;
}

export function priceOf(product, quantity) {
  return quantity >= 10 ? product.price * quantity * 0.9 : product.price * quantity;
}
