export const sheet = (n) => Array.from({ length: n }, (_, i) => ({ price: 10 + (i % 90), cost: 5 + (i % 4), qty: 1 + (i % 9), vat: 0.19 }));
