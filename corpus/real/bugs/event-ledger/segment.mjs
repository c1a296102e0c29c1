const KINDS = ['debit', 'credit'];

function adler(bytes, to) {
  let a = 1;
  let b = 0;
  for (let i = 0; i < to; i++) {
    a = (a + bytes[i]) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

export class Segment {
  constructor(limit) {
    this.bytes = Buffer.alloc(limit);
    this.used = 0;
  }

  write(event) {
    const need = 26 + 1 + 8 + 8 + 1 + event.account.length;
    if (this.used + need > this.bytes.length - 4) return false;
    let p = this.used;
    p += this.bytes.write(event.id, p, 'latin1');
    this.bytes[p++] = KINDS.indexOf(event.kind);
    p = this.bytes.writeDoubleBE(event.amount, p);
    p = this.bytes.writeDoubleBE(event.at, p);
    this.bytes[p++] = event.account.length;
    p += this.bytes.write(event.account, p, 'latin1');
    this.used = p;
    return true;
  }

  seal() {
    const out = Buffer.alloc(this.used + 4);
    this.bytes.copy(out, 0, 0, this.used);
    out.writeUInt32BE(adler(out, this.used), this.used);
    return out;
  }

  static *read(sealed) {
    const end = sealed.length - 4;
    if (adler(sealed, end) !== sealed.readUInt32BE(end)) throw new Error('damaged segment');
    let p = 0;
    while (p < end) {
      const id = sealed.latin1Slice(p, p + 26);
      const kind = KINDS[sealed[p + 26]];
      const amount = sealed.readDoubleBE(p + 27);
      const at = sealed.readDoubleBE(p + 35);
      const size = sealed[p + 43];
      yield { id, kind, amount, at, account: sealed.latin1Slice(p + 44, p + 44 + size) };
      p += 44 + size;
    }
  }
}
