'use strict';
const { createCipheriv, createDecipheriv, scryptSync } = require('node:crypto');

const COST = { N: 2 ** 14, r: 8, p: 1 };

// every record has its own passphrase and salt, hence its own key
const keyFor = ({ passphrase, salt }) => scryptSync(passphrase, salt, 32, COST);

const seal = (record, iv) => {
  const cipher = createCipheriv('aes-256-gcm', keyFor(record), iv);
  const body = Buffer.concat([cipher.update(record.note, 'utf8'), cipher.final()]);
  return { owner: record.owner, salt: record.salt, iv, body, tag: cipher.getAuthTag() };
};

const open = (sealed, passphrase) => {
  const decipher = createDecipheriv('aes-256-gcm', keyFor({ passphrase, salt: sealed.salt }), sealed.iv);
  decipher.setAuthTag(sealed.tag);
  return Buffer.concat([decipher.update(sealed.body), decipher.final()]).toString('utf8');
};

module.exports = { seal, open };
