export function customerBook() {
  const book = new Map();
  for (let n = 0; n < 6000; n += 1) book.set(n, { name: `Customer ${n}`, town: `Town ${n % 240}`, terms: n % 4 ? 'net 30' : 'prepaid', orders: 0 });
  return book;
}
