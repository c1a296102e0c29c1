'use strict';

const { createHash, createHmac, pbkdf2Sync, timingSafeEqual } = require('node:crypto');

const ROUNDS = 9000;

class PassBook {
  #salt;
  #issued = new Map();

  constructor(salt) {
    this.#salt = salt;
  }

  issue(visitor, code) {
    const digest = this.#digest(visitor, code);
    this.#issued.set(visitor, digest);
    return digest.length;
  }

  fingerprint(visitor) {
    return createHash('sha1').update(visitor).digest('hex').slice(0, 10);
  }

  sign(text) {
    return createHmac('sha256', this.#salt).update(text).digest('base64url');
  }

  check(visitor, code) {
    const kept = this.#issued.get(visitor);
    return kept !== undefined && timingSafeEqual(kept, this.#digest(visitor, code));
  }

  #digest(visitor, code) {
    return pbkdf2Sync(`${visitor}:${code}`, this.#salt, ROUNDS, 32, 'sha512');
  }
}

module.exports = { PassBook };
