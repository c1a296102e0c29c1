'use strict';
const { Transform } = require('node:stream');
const { StringDecoder } = require('node:string_decoder');

class Lines extends Transform {
  #decoder = new StringDecoder('utf8');
  #rest = '';

  constructor() {
    super({ readableObjectMode: true });
  }

  _transform(chunk, _encoding, done) {
    const parts = (this.#rest + this.#decoder.write(chunk)).split('\n');
    this.#rest = parts.pop();
    if (parts.length) this.push(parts);
    done();
  }

  _flush(done) {
    if (this.#rest) this.push([this.#rest]);
    done();
  }
}

module.exports = { Lines };
