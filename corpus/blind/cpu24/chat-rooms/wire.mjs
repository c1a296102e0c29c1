// Frames: u32 length, u8 kind, payload (JSON for control, raw text for speech).
export const KIND = { join: 1, leave: 2, say: 3, tell: 4, tally: 5 };

export function frame(kind, payload) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const size = Buffer.byteLength(body);
  const out = Buffer.allocUnsafe(5 + size);
  out.writeUInt32LE(size + 1, 0);
  out[4] = kind;
  out.write(body, 5);
  return out;
}

export class Receiver {
  #held = Buffer.alloc(0);
  #deliver;

  constructor(deliver) {
    this.#deliver = deliver;
  }

  push(chunk) {
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    while (this.#held.length >= 5) {
      const size = this.#held.readUInt32LE(0);
      if (this.#held.length < 4 + size) break;
      const kind = this.#held[4];
      const text = this.#held.toString('utf8', 5, 4 + size);
      this.#shift(4 + size);
      this.#deliver(kind, text);
    }
  }

  #shift(count) {
    const rest = Buffer.allocUnsafe(this.#held.length - count);
    this.#held.copy(rest, 0, count);
    this.#held = rest;
  }
}
