'use strict';

module.exports = {
  accounts: 60,
  keysPerAccount: 2,
  invoicesPerAccount: 140,
  pepper: 'c4-portal',
  scrypt: { N: 1024, r: 8, p: 1, keylen: 32 },
  sessionTtlMs: 15 * 60_000,
  rate: { capacity: 4000, perSecond: 500 },
};
