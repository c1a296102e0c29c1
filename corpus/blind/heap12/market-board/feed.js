export class Tick {
  constructor(serial, symbol, price, volume, book) {
    this.serial = serial;
    this.symbol = symbol;
    this.price = price;
    this.volume = volume;
    this.book = book;
  }
}

/** An endless feed; a tick is made when a reader wants one and `allow` lets it through. */
export class Feed {
  #serial = 0;
  #waiting = null;
  #budget = 0;

  constructor(instruments, random) {
    this.instruments = instruments;
    this.random = random;
    this.stream = new ReadableStream(
      {
        pull: async (controller) => {
          while (this.#budget === 0) await new Promise((go) => (this.#waiting = go));
          if (this.#budget < 0) {
            controller.close();
            return;
          }
          this.#budget--;
          controller.enqueue(this.#tick());
        },
      },
      { highWaterMark: 16 },
    );
  }

  allow(count) {
    this.#budget += count;
    this.#waiting?.();
  }

  stop() {
    this.#budget = -1;
    this.#waiting?.();
  }

  #tick() {
    const instrument = this.instruments[Math.floor(this.random() * this.instruments.length)];
    instrument.last *= 1 + (this.random() - 0.5) / 100;
    const book = [];
    for (let i = 1; i <= 5; i++) {
      book.push({ bid: instrument.last - i / 100, ask: instrument.last + i / 100, size: Math.floor(this.random() * 900) });
    }
    return new Tick(++this.#serial, instrument.symbol, instrument.last, Math.floor(this.random() * 5000), book);
  }
}

export function loadInstruments(random) {
  const list = [];
  for (let i = 0; i < 5000; i++) {
    list.push({
      symbol: `${String.fromCharCode(65 + (i % 26), 65 + ((i / 26) % 26 | 0), 65 + ((i / 676) % 26 | 0))}${i % 10}`,
      name: `Instrument ${i} of group ${i % 41}, board ${i % 7}`,
      last: 5 + random() * 400,
      sector: i % 11,
    });
  }
  return list;
}
