'use strict';
const crypto = require('crypto');

const COST = { N: 4096, r: 8, p: 1 };

function Accounts() {
  this.byName = new Map();
}

Accounts.prototype.enrol = function enrol(name, phrase, salt) {
  this.byName.set(name, { salt, stored: this.digest(phrase, salt), seen: 0 });
};

Accounts.prototype.digest = function digest(phrase, salt) {
  return crypto.scryptSync(phrase, salt, 32, COST);
};

Accounts.prototype.check = function check(name, phrase, cb) {
  const account = this.byName.get(name);
  if (!account) return cb(null, false);
  let given;
  try {
    given = this.digest(phrase, account.salt);
  } catch (err) {
    return cb(err);
  }
  account.seen++;
  cb(null, crypto.timingSafeEqual(given, account.stored));
};

module.exports = Accounts;
