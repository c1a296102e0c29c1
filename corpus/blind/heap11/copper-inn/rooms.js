export class Stay {
  constructor(key, guest, nights, extras) {
    this.key = key;
    this.guest = guest;
    this.nights = nights;
    this.extras = extras;
    this.bill = extras.reduce((sum, extra) => sum + extra.price, nights * 84);
    this.greeting = `Welcome ${guest}, ${nights} nights, so far ${this.bill} to pay`;
  }
}

const EXTRAS = ['breakfast', 'garage', 'sauna', 'late arrival', 'dog', 'laundry'];

export function chancer(seed) {
  const state = new Uint32Array([seed, seed ^ 0xdeadbeef]);
  return (n) => {
    state[1] ^= state[0];
    state[0] = ((state[0] << 26) | (state[0] >>> 6)) ^ state[1] ^ (state[1] << 9);
    state[1] = (state[1] << 13) | (state[1] >>> 19);
    return (state[0] >>> 0) % n;
  };
}

/** Slow source of stays behind the desk. */
export class Ledger {
  constructor(seed) {
    this.chance = chancer(seed);
    this.read = 0;
  }

  async stay(key) {
    this.read++;
    const extras = Array.from({ length: 8 }, () => ({ kind: EXTRAS[this.chance(EXTRAS.length)], price: 3 + this.chance(40), day: this.chance(14) }));
    return new Stay(key, `guest ${this.chance(90000)}`, 1 + this.chance(9), extras);
  }
}
