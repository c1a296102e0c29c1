'use strict';

const crypto = require('node:crypto');

class SecretHasher {
  constructor({ scrypt, pepper }) {
    this.params = scrypt;
    this.pepper = pepper;
  }

  derive(secret, salt) {
    const { N, r, p, keylen } = this.params;
    return crypto.scryptSync(`${secret}${this.pepper}`, salt, keylen, { N, r, p });
  }

  hash(secret, salt) {
    return `${salt}$${this.derive(secret, salt).toString('base64url')}`;
  }

  verify(secret, stored) {
    const [salt, expected] = stored.split('$');
    const actual = this.derive(secret, salt);
    const wanted = Buffer.from(expected, 'base64url');
    return wanted.length === actual.length && crypto.timingSafeEqual(actual, wanted);
  }
}

module.exports = { SecretHasher };
