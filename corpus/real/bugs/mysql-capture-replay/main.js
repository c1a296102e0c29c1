'use strict';
const { createHash } = require('crypto');
const Parser = require('mysql/lib/protocol/Parser');
const { segments } = require('./capture');

class RowReader {
  constructor() {
    this.rows = [];
    this.digest = createHash('sha1');
    this.parser = new Parser({ onPacket: () => this.onRow() });
  }

  onRow() {
    const name = this.parser.parseLengthCodedString();
    const body = this.parser.parseLengthCodedBuffer();
    this.digest.update(body);
    let lines = 0;
    for (let at = body.indexOf(59); at !== -1; at = body.indexOf(59, at + 1)) lines++;
    this.rows.push({ name, bytes: body.length, lines });
  }

  feed(segment) {
    this.parser.write(segment);
  }
}

const reader = new RowReader();
let count = 0;
for (const segment of segments(120, 1448)) {
  reader.feed(segment);
  count++;
}
const bytes = reader.rows.reduce((n, r) => n + r.bytes, 0);
const largest = [...reader.rows].sort((a, b) => b.bytes - a.bytes).slice(0, 4);
console.log(`${count} segments, ${reader.rows.length} rows, ${bytes} bytes`);
for (const row of largest) console.log(row.name, row.bytes, row.lines);
console.log(reader.digest.digest('hex'));
