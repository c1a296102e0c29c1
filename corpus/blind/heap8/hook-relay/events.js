export function* eventsFor(minute) {
  for (let n = 0; n < 24; n += 1) {
    const id = minute * 24 + n;
    yield {
      id,
      to: id * 7,
      topic: n % 2 ? 'order.paid' : 'stock.low',
      lines: Array.from({ length: 9 }, (_, i) => ({ sku: 1000 + ((id + i) % 700), amount: 1 + (i % 4) })),
    };
  }
}
