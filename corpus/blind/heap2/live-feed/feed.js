'use strict';
const { PassThrough } = require('node:stream');

const feed = new PassThrough();
feed.setMaxListeners(0);
feed.resume();

class Viewer {
  constructor(id) {
    this.id = id;
    this.bytes = 0;
    this.stream = new PassThrough();
  }

  join() {
    this.stream.on('data', (chunk) => {
      this.bytes += chunk.length;
    });
    feed.pipe(this.stream);
  }

  leave() {
    this.stream.removeAllListeners('data');
    this.stream.resume();
  }
}

module.exports = { feed, Viewer };
