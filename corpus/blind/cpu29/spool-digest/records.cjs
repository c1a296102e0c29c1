'use strict';
const { Transform } = require('node:stream');

const HEADING = /^\f1PAGE +(\d+) {2}OFFICE (\S+) +RUN (\d{3})/;
const REMARK = /^(.*?)\s*(?:#\s*([A-Z]+))?$/;
const POSTING = /^ (\d{6}) (\d\d)\.(\d\d)\.(\d{4}) ([A-Z]+)/;

function cents(text) {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
  }
  return value;
}

function splitRemark(line) {
  const [, data, remark] = REMARK.exec(line);
  return { data, remark: remark ?? null };
}

class RecordReader extends Transform {
  constructor() {
    super({ objectMode: true });
    this.office = null;
    this.page = 0;
    this.rows = 0;
  }

  _transform(line, _encoding, done) {
    try {
      const record = this.parse(line);
      if (record) this.push(record);
      done();
    } catch (e) {
      done(e);
    }
  }

  parse(line) {
    if (line === '') return null;
    if (line.startsWith('\f')) {
      const [, page, office] = HEADING.exec(line);
      this.page = Number(page);
      this.office = office;
      this.rows = 0;
      return null;
    }
    if (line.startsWith(' TOTAL')) {
      const said = Number(line.slice(13));
      if (said !== this.rows) throw new Error(`page ${this.page}: ${said} lines announced, ${this.rows} read`);
      return null;
    }
    const { data, remark } = splitRemark(line);
    const head = POSTING.exec(data);
    if (!head) throw new Error(`page ${this.page}: cannot read "${data.slice(0, 40)}"`);
    this.rows++;
    const [, voucher, day, month, year, account] = head;
    return {
      office: this.office,
      voucher: Number(voucher),
      date: Number(year) * 10000 + Number(month) * 100 + Number(day),
      account,
      debit: cents(data.slice(29, 43)),
      credit: cents(data.slice(45, 59)),
      centre: data.slice(209, 212).trim(),
      batch: data.slice(380, 385),
      remark,
    };
  }
}

module.exports = { RecordReader };
