export class Clock {
  private at: number;

  constructor(start: number) {
    this.at = start;
  }

  now(): number {
    return this.at;
  }

  advance(ms: number): void {
    this.at += ms;
  }
}

export class Dice {
  private s: number;

  constructor(seed: number) {
    this.s = seed >>> 0;
  }

  next(): number {
    this.s = (this.s + 0x6d2b79f5) >>> 0;
    let t = this.s;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  int(n: number): number {
    return Math.floor(this.next() * n);
  }

  hex(len: number): string {
    let out = '';
    while (out.length < len) out += this.int(0x10000).toString(16).padStart(4, '0');
    return Buffer.from(out.slice(0, len), 'latin1').toString('latin1');
  }
}
