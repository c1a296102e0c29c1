'use strict';
const debug = require('debug');

class Connection {
  constructor(id, host) {
    this.id = id;
    this.host = host;
    this.log = debug(`broker:connection:${id}`);
    this.send = this.log.extend('send');
    this.frames = 0;
  }

  write(frame) {
    this.frames++;
    this.send('frame %d with %d bytes', this.frames, frame.length);
  }

  close() {
    this.log('closed after %d frames', this.frames);
    this.host = null;
  }
}

module.exports = { Connection };
