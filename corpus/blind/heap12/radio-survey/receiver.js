'use strict';

const { Writable } = require('node:stream');
const { decode, FRAME } = require('./framing');

class Receiver extends Writable {
  constructor(spectra) {
    super({ highWaterMark: FRAME * 4 });
    this.spectra = spectra;
    this.pass = null;
    this.digests = new Map();
    this.frames = 0;
    this.repeats = 0;
  }

  begin(pass) {
    this.pass = pass;
    this.digests.set(pass, []);
  }

  finish() {
    const frames = this.digests.get(this.pass).length;
    this.pass = null;
    return frames;
  }

  _write(chunk, _encoding, done) {
    try {
      const { station, digest, samples } = decode(chunk);
      const known = this.digests.get(this.pass);
      this.frames++;
      if (known.some((other) => other.equals(digest))) {
        this.repeats++;
      } else {
        known.push(digest);
        this.spectra.add(station, samples);
      }
      done();
    } catch (error) {
      done(error);
    }
  }
}

module.exports = { Receiver };
