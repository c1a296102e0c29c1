export const FRAME_BYTES = 24_576;
export const HEADER_BYTES = 64;

export class Camera {
  #seed;

  constructor(number, seed) {
    this.number = number;
    this.#seed = seed;
  }

  #roll() {
    this.#seed = (Math.imul(this.#seed, 69069) + 1) >>> 0;
    return this.#seed >>> 3;
  }

  capture(plates) {
    const frame = Buffer.alloc(FRAME_BYTES);
    frame.writeUInt16BE(this.number, 0);
    frame.writeUInt32BE(this.#roll() % 86_400, 2);
    frame.write(plates.at(this.#roll()), 8, 'latin1');
    for (let i = HEADER_BYTES; i < FRAME_BYTES; i += 16) frame[i] = this.#roll() & 0xff;
    return frame;
  }
}
