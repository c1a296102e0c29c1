'use strict';
const crypto = require('node:crypto');

const ROUNDS = 60000;

class PupilBook {
  constructor() {
    this.byName = new Map();
  }

  enrol(name, pin, level) {
    const salt = crypto.createHash('md5').update(name).digest();
    this.byName.set(name, { name, level, salt, hash: this.stretch(pin, salt), done: new Set() });
  }

  stretch(pin, salt) {
    return crypto.pbkdf2Sync(pin, salt, ROUNDS, 32, 'sha256');
  }

  whoIs(name, pin) {
    const pupil = this.byName.get(name);
    if (!pupil) return null;
    const given = this.stretch(pin, pupil.salt);
    return crypto.timingSafeEqual(given, pupil.hash) ? pupil : null;
  }
}

module.exports = { PupilBook };
