'use strict';
const { Transform } = require('node:stream');

const QUOTE = 34;
const COMMA = 44;
const NEWLINE = 10;
const RETURN = 13;

/** Turns text into batches of rows; understands quotes, doubled quotes and both line ends. */
class CsvRows extends Transform {
  #rest = '';

  constructor() {
    super({ decodeStrings: false, readableObjectMode: true, readableHighWaterMark: 8 });
  }

  _transform(chunk, encoding, done) {
    const text = this.#rest + chunk;
    const rows = [];
    this.#rest = text.slice(this.#scan(text, rows));
    if (rows.length > 0) this.push(rows);
    done();
  }

  _flush(done) {
    if (this.#rest !== '') {
      const rows = [];
      this.#scan(`${this.#rest}\n`, rows);
      if (rows.length > 0) this.push(rows);
    }
    done();
  }

  /** Adds every whole row of the text and says where the first unfinished one begins. */
  #scan(text, rows) {
    const { length } = text;
    let rowStart = 0;
    let row = [];
    let i = 0;
    while (i < length) {
      if (text.charCodeAt(i) === QUOTE) {
        let value = '';
        let from = i + 1;
        let close = text.indexOf('"', from);
        while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
          value += text.slice(from, close + 1);
          from = close + 2;
          close = text.indexOf('"', from);
        }
        if (close < 0 || close + 1 >= length) return rowStart;
        row.push(value + text.slice(from, close));
        i = close + 1;
      } else {
        const from = i;
        let code = 0;
        while (i < length && (code = text.charCodeAt(i)) !== COMMA && code !== NEWLINE) i++;
        if (i === length) return rowStart;
        const end = code === NEWLINE && i > from && text.charCodeAt(i - 1) === RETURN ? i - 1 : i;
        row.push(text.slice(from, end));
      }
      if (text.charCodeAt(i) === RETURN) i++;
      const code = text.charCodeAt(i++);
      if (code === NEWLINE) {
        rows.push(row);
        row = [];
        rowStart = i;
      } else if (code !== COMMA) {
        return rowStart;
      }
    }
    return rowStart;
  }
}

module.exports = { CsvRows };
