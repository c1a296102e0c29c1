'use strict';
const crypto = require('node:crypto');

// each entry is chained to the one before, so that nothing can be taken out later
function seal(entry, passphrase, previous = '') {
  const salt = crypto.createHash('sha256').update(previous).update(String(entry.at)).digest();
  const key = crypto.pbkdf2Sync(passphrase, salt, 42000, 32, 'sha256');
  const mac = crypto.createHmac('sha256', key).update(JSON.stringify(entry)).update(previous).digest('hex');
  return { ...entry, mac };
}
module.exports = { seal };
