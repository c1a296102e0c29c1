export class BitWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private held = 0;
  private count = 0;

  put(value: number, width: number): void {
    while (width > 0) {
      const room = 8 - this.count;
      const n = width < room ? width : room;
      width -= n;
      this.held = (this.held << n) | ((value >>> width) & ((1 << n) - 1));
      this.count += n;
      if (this.count === 8) this.flushByte();
    }
  }

  unary(n: number): void {
    while (n >= 24) {
      this.put(0, 24);
      n -= 24;
    }
    this.put(1, n + 1);
  }

  private flushByte(): void {
    if (this.length === this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes[this.length++] = this.held;
    this.held = 0;
    this.count = 0;
  }

  finish(): Uint8Array {
    if (this.count > 0) this.put(0, 8 - this.count);
    return this.bytes.subarray(0, this.length);
  }
}

export class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;
  private held = 0;
  private count = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  take(width: number): number {
    let value = 0;
    while (width > 0) {
      if (this.count === 0) {
        this.held = this.bytes[this.at++];
        this.count = 8;
      }
      const n = width < this.count ? width : this.count;
      this.count -= n;
      value = (value << n) | ((this.held >>> this.count) & ((1 << n) - 1));
      width -= n;
    }
    return value;
  }

  unary(): number {
    let n = 0;
    for (;;) {
      if (this.count === 0) {
        this.held = this.bytes[this.at++];
        this.count = 8;
      }
      const rest = this.held & ((1 << this.count) - 1);
      if (rest === 0) {
        n += this.count;
        this.count = 0;
        continue;
      }
      const lead = Math.clz32(rest) - (32 - this.count);
      this.count -= lead + 1;
      return n + lead;
    }
  }
}
