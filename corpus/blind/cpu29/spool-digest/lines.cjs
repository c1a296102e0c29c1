'use strict';
const { Transform } = require('node:stream');
const { StringDecoder } = require('node:string_decoder');

class LineSplitter extends Transform {
  constructor() {
    super({ readableObjectMode: true });
    this.decoder = new StringDecoder('latin1');
    this.rest = '';
  }

  _transform(chunk, _encoding, done) {
    const parts = (this.rest + this.decoder.write(chunk)).split('\n');
    this.rest = parts.pop();
    for (const part of parts) this.push(part.endsWith('\r') ? part.slice(0, -1) : part);
    done();
  }

  _flush(done) {
    if (this.rest) this.push(this.rest);
    done();
  }
}

module.exports = { LineSplitter };
