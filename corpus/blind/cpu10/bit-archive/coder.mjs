const TOP = 0x1000000;

export class Encoder {
  #low = 0;
  #range = 0xffffffff;
  #cache = 0;
  #pending = 1;
  #out;
  #length = 0;

  constructor(capacity) {
    this.#out = new Uint8Array(capacity);
  }

  #shift() {
    if (this.#low < 0xff000000 || this.#low >= 0x100000000) {
      const carry = this.#low >= 0x100000000 ? 1 : 0;
      let byte = this.#cache;
      do {
        this.#out[this.#length++] = byte + carry;
        byte = 0xff;
      } while (--this.#pending > 0);
      this.#cache = (this.#low >>> 24) & 0xff;
    }
    this.#pending++;
    this.#low = (this.#low & 0x00ffffff) * 256;
  }

  bit(model, slot, bit) {
    const bound = (this.#range >>> 11) * model[slot];
    if (bit === 0) {
      this.#range = bound;
      model[slot] += (2048 - model[slot]) >> 5;
    } else {
      this.#low += bound;
      this.#range -= bound;
      model[slot] -= model[slot] >> 5;
    }
    while (this.#range < TOP) {
      this.#range = (this.#range << 8) >>> 0;
      this.#shift();
    }
  }

  finish() {
    for (let i = 0; i < 5; i++) this.#shift();
    return this.#out.slice(0, this.#length);
  }
}

export class Decoder {
  #bytes;
  #position = 1;
  #range = 0xffffffff;
  #code = 0;

  constructor(bytes) {
    this.#bytes = bytes;
    for (let i = 0; i < 4; i++) this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  #next() {
    return this.#position < this.#bytes.length ? this.#bytes[this.#position++] : 0;
  }

  bit(model, slot) {
    const bound = (this.#range >>> 11) * model[slot];
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
      model[slot] += (2048 - model[slot]) >> 5;
    } else {
      bit = 1;
      this.#code -= bound;
      this.#range -= bound;
      model[slot] -= model[slot] >> 5;
    }
    while (this.#range < TOP) {
      this.#range = (this.#range << 8) >>> 0;
      this.#code = ((this.#code << 8) | this.#next()) >>> 0;
    }
    return bit;
  }
}
