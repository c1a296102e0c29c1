export class Instruments {
  #list = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#list.push({
        symbol: `X${i.toString(36).toUpperCase().padStart(3, '0')}`,
        isin: `EU${String(1000000000 + i * 7)}`,
        sector: i % 5,
        venue: ['main', 'growth'][i % 2],
        calendar: { open: '09:00', close: i % 4 ? '17:30' : '20:00', holidays: [i % 28, (i * 3) % 28] },
      });
    }
  }

  first(count) {
    return this.#list.slice(0, count);
  }
}
