'use strict';
const crypto = require('node:crypto');

const ITERATIONS = 15000;
const passphrase = process.env.CABINET_PASSPHRASE || 'brass-and-nickel';

const keyOf = (owner) => crypto.pbkdf2Sync(passphrase, `cabinet:${owner}`, ITERATIONS, 32, 'sha256');

function wrap(key, plain, serial) {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(serial, 8);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

function unwrap(owner, text) {
  const raw = Buffer.from(text, 'base64');
  const decipher = crypto.createDecipheriv('aes-256-gcm', keyOf(owner), raw.subarray(0, 12));
  decipher.setAuthTag(raw.subarray(12, 28));
  return JSON.parse(decipher.update(raw.subarray(28), undefined, 'utf8') + decipher.final('utf8'));
}

module.exports = { wrap, unwrap, keyOf };
