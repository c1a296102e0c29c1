'use strict';
const LRUCache = require('lru-cache');

class Token {
  constructor(value, subject) {
    this.value = value;
    this.subject = subject;
    this.scopes = ['profile', 'orders', `tenant-${subject % 90}`];
    this.claims = { sub: subject, name: `Subject ${subject}`, issued: subject * 1000 };
  }
}

const tokens = new LRUCache({ ttl: 30 });

exports.verify = function verify(value, subject) {
  let token = tokens.get(value);
  if (!token) {
    token = new Token(value, subject);
    tokens.set(value, token);
  }
  return token;
};
