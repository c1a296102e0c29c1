'use strict';
const { createHash } = require('node:crypto');

const seeded = (label) => createHash('sha256').update(`vault:${label}`).digest();

function* records(count) {
  for (let i = 0; i < count; i++) {
    const bytes = seeded(i);
    yield {
      owner: `dept-${String(i).padStart(3, '0')}`,
      passphrase: bytes.toString('base64url').slice(0, 18),
      salt: seeded(`salt${i}`).subarray(0, 16),
      note: `Safe ${1 + (bytes[0] % 40)}, shelf ${bytes[1] % 9}, ${'keys '.repeat(1 + (bytes[2] % 5)).trim()}`,
    };
  }
}

module.exports = { records, seeded };
