// Seeded numbers and words, so that every run sees the same input.
class Rand {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  int(below) {
    return Math.floor(this.next() * below);
  }

  pick(list) {
    return list[this.int(list.length)];
  }

  hex(length) {
    let out = '';
    while (out.length < length) out += this.int(0x100000000).toString(16).padStart(8, '0');
    return Buffer.from(out.slice(0, length)).toString('latin1');
  }

  word(length) {
    let out = '';
    for (let i = 0; i < length; i++) out += 'abcdefghiklmnoprstuvw'[this.int(21)];
    return Buffer.from(out).toString('latin1');
  }
}

module.exports = { Rand };
