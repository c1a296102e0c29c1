'use strict';
const { Writable } = require('node:stream');
const { createHash } = require('node:crypto');

class Books extends Writable {
  constructor() {
    super({ objectMode: true, highWaterMark: 256 });
    this.accounts = new Map();
    this.centres = new Map();
    this.remarks = new Map();
    this.batches = new Map();
    this.count = 0;
    this.chain = Buffer.alloc(32);
  }

  _write(record, _encoding, done) {
    this.count++;
    if (record.remark === 'VOID') {
      this.tick(this.remarks, 'VOID', 1);
      return done();
    }
    if (record.remark) this.tick(this.remarks, record.remark, 1);
    const amount = record.debit - record.credit;
    const signed = record.remark === 'REVERSED' ? -amount : amount;
    this.tick(this.accounts, `${record.office} ${record.account} ${Math.floor(record.date / 100)}`, signed);
    this.tick(this.centres, record.centre, signed);
    let batch = this.batches.get(record.batch);
    if (!batch) this.batches.set(record.batch, (batch = []));
    batch.push(signed);
    this.chain = createHash('sha256').update(this.chain).update(`${record.voucher};${record.date};${signed};${record.batch}`).digest();
    done();
  }

  tick(map, key, by) {
    map.set(key, (map.get(key) ?? 0) + by);
  }

  /** Batches in which a debit is met by credits of the same batch to the cent, singly or in pairs. */
  matched() {
    let n = 0;
    for (const amounts of this.batches.values()) {
      const credits = amounts.filter((a) => a < 0).map((a) => -a);
      const sums = new Set(credits);
      for (let i = 0; i < credits.length; i++) for (let k = i + 1; k < credits.length; k++) sums.add(credits[i] + credits[k]);
      for (const a of amounts) if (a > 0 && sums.has(a)) n++;
    }
    return n;
  }

  print(out) {
    const top = [...this.accounts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
    out(`${this.count} postings, ${this.accounts.size} account months, ${this.batches.size} batches, ${this.matched()} matched`);
    for (const [key, value] of top) out(`${key.padEnd(28)}${(value / 100).toFixed(2).padStart(14)}`);
    for (const [key, n] of [...this.remarks].sort()) out(`${key}: ${n}`);
    let checksum = 0;
    for (const [key, value] of this.centres) checksum = (checksum * 31 + key.length + value) % 1000000007;
    out(`${checksum} ${this.chain.toString('hex').slice(0, 20)}`);
  }
}

module.exports = { Books };
