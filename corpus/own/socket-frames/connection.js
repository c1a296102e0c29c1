const { decode } = require('./frame');

class Connection {
  constructor() {
    this.buffer = Buffer.alloc(0);
    this.total = 0;
  }

  receive(chunk) {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    // A message is complete when the peer says so: the last byte of a chunk.
    if (chunk[chunk.length - 1] === 0xff) {
      this.total += decode(this.buffer);
      this.buffer = Buffer.alloc(0);
    }
  }
}
module.exports = { Connection };
