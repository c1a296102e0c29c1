export function* waves(seed) {
  let a = seed >>> 0;
  for (;;) {
    a ^= a << 13;
    a >>>= 0;
    a ^= a >>> 17;
    a ^= a << 5;
    a >>>= 0;
    yield a / 4294967296;
  }
}

export class Packet {
  constructor(sequence, sender, payload) {
    this.sequence = sequence;
    this.sender = sender;
    this.payload = payload;
    this.subject = `packet ${sequence} of ${sender.call}`;
  }
}

export class Sender {
  constructor(index, next) {
    this.index = index;
    this.call = `LOFT-${index.toString(36).toUpperCase()}`;
    this.grid = { lat: next() * 90, lon: next() * 180, height: Math.floor(next() * 3000) };
    this.bands = Array.from({ length: 20 }, () => 100 + next() * 900);
    this.about = `${this.call} at height ${this.grid.height}, ${this.bands.length} bands`;
  }
}

/** The one long feed of the loft: packets are pushed in, read as a web stream. */
export class Feed {
  constructor(senders, seed) {
    this.senders = senders;
    this.random = waves(seed);
    this.sequence = 0;
    this.readable = new ReadableStream({
      start: (controller) => {
        this.controller = controller;
      },
    });
  }

  send(count) {
    const next = () => this.random.next().value;
    for (let i = 0; i < count; i++) {
      const sender = this.senders[Math.floor(next() * this.senders.length)];
      const payload = Array.from({ length: 60 }, () => next() * 2 - 1);
      this.controller.enqueue(new Packet(++this.sequence, sender, payload));
    }
  }

  end() {
    this.controller.close();
  }
}
