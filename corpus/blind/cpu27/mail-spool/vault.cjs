'use strict';

const { createCipheriv, createDecipheriv, randomBytes, scryptSync } = require('node:crypto');

const KDF = { N: 2 ** 11, r: 8, p: 1 };

/** Keeps message bodies sealed while they wait in the spool; each tenant has a key of its own. */
function createVault(passphrase) {
  const keyOf = (tenant) => scryptSync(passphrase, `spool/${tenant}`, 32, KDF);

  return {
    seal(tenant, text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(tenant), iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return { tenant, iv, body, tag: cipher.getAuthTag() };
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(sealed.tenant), sealed.iv);
      decipher.setAuthTag(sealed.tag);
      return decipher.update(sealed.body, undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

module.exports = { createVault };
