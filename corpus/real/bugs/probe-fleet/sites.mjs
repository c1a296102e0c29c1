export class Sequence {
  #state;
  constructor(seed) {
    this.#state = BigInt(seed);
  }
  next() {
    this.#state = (this.#state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(this.#state >> 33n) / 2147483648;
  }
}

const ZONES = ['north', 'coast', 'valley', 'ridge', 'delta'];

export function* sites(count, seed) {
  const random = new Sequence(seed);
  for (let i = 0; i < count; i++) {
    yield {
      id: i,
      zone: ZONES[Math.floor(random.next() * ZONES.length)],
      depth: 2 + Math.floor(random.next() * 60),
      drift: random.next() - 0.5,
    };
  }
}
