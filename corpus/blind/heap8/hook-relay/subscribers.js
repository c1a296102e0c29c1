export class Subscribers {
  constructor(count) {
    this.list = Array.from({ length: count }, (_, i) => ({
      id: i,
      url: `https://hooks${i % 400}.example/in/${i}`,
      topics: ['order.paid', 'order.sent', i % 2 ? 'stock.low' : 'stock.in'],
      secret: (i * 2654435761 >>> 0).toString(16).padStart(8, '0').repeat(4),
      window: { from: i % 24, to: (i + 8) % 24, zone: 'UTC' },
    }));
  }

  at(n) {
    return this.list[n % this.list.length];
  }
}
