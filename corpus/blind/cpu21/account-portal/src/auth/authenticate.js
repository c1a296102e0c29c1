'use strict';

const { unauthorized, forbidden } = require('../errors');

/** `Authorization: Key <id>.<secret>` → the account and the scopes of the key. */
function authenticate({ keys, accounts, hasher }) {
  return function authenticateRequest(req) {
    const header = req.headers.authorization ?? '';
    if (!header.startsWith('Key ')) throw unauthorized('missing key');
    const dot = header.indexOf('.', 4);
    const record = keys.find(header.slice(4, dot));
    if (!record || record.revoked) throw unauthorized('unknown key');
    if (!hasher.verify(header.slice(dot + 1), record.hash)) throw unauthorized('bad key');
    return { account: accounts.get(record.accountId), scopes: record.scopes, keyId: record.id };
  };
}

function requireScope(principal, scope) {
  if (!principal.scopes.includes(scope)) throw forbidden(`needs ${scope}`);
}

module.exports = { authenticate, requireScope };
