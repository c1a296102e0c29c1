'use strict';

function mulberry(a) {
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PRODUCTS = ['storage', 'compute', 'egress', 'support', 'licences', 'backup'];
const SCOPES = [['invoices:read', 'usage:read'], ['invoices:read', 'usage:read', 'statements:read'], ['usage:read']];

function seed({ accounts, keys, invoices, hasher, config }) {
  const r = mulberry(20260);
  const secrets = [];
  for (let a = 0; a < config.accounts; a++) {
    const id = `acc${a}`;
    accounts.put({ id, name: `Account ${a}`, vat: r() < 0.7 ? 0.21 : 0, currency: r() < 0.5 ? 'EUR' : 'USD' });
    for (let k = 0; k < config.keysPerAccount; k++) {
      const keyId = `k${a}-${k}`;
      const secret = Math.floor(r() * 1e15).toString(36);
      keys.put({ id: keyId, accountId: id, scopes: SCOPES[(a + k) % 3], hash: hasher.hash(secret, `salt-${a}-${k}`), revoked: r() < 0.03 });
      secrets.push(`${keyId}.${secret}`);
    }
    for (let i = 0; i < config.invoicesPerAccount; i++) {
      invoices.put({
        id: `inv${a}-${i}`, accountId: id, issued: Date.UTC(2024, i % 24, 1 + (i % 27)), paid: r() < 0.8,
        lines: Array.from({ length: 2 + Math.floor(r() * 9) }, () => ({ product: PRODUCTS[Math.floor(r() * 6)], units: 1 + Math.floor(r() * 400), cents: 3 + Math.floor(r() * 900) })),
      });
    }
  }
  return { secrets, random: r };
}

module.exports = { seed };
