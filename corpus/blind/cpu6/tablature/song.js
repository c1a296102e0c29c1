const OPEN = { e: 64, B: 59, G: 55, D: 50, A: 45, E: 40 };
const SCALE = [0, 2, 3, 5, 7, 8, 10];

export class Riff {
  #state;

  constructor(seed, root = 45) {
    this.#state = BigInt(seed);
    this.root = root;
  }

  #roll(n) {
    this.#state = (this.#state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((this.#state >> 33n) % BigInt(n));
  }

  *notes(count) {
    let degree = 0;
    for (let i = 0; i < count; i++) {
      degree = Math.max(0, Math.min(13, degree + this.#roll(5) - 2));
      const pitch = this.root + SCALE[degree % 7] + 12 * Math.floor(degree / 7);
      yield { beat: i, pitch, length: [1, 1, 2, 4][this.#roll(4)], bend: this.#roll(12) === 0 };
    }
  }
}

export function position(pitch) {
  for (const [string, open] of Object.entries(OPEN)) {
    if (pitch >= open) return { string, fret: pitch - open };
  }
  throw new RangeError(`pitch ${pitch} is below the lowest string`);
}

export const STRINGS = Object.keys(OPEN);
