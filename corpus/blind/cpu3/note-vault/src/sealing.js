import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';

const COST = { N: 16384, r: 8, p: 1 };

function keyOf({ passphrase, salt }) {
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, COST);
}

export function seal(secret, iv, plain) {
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv);
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { data, tag: cipher.getAuthTag() };
}

export function open(secret, { iv, data, tag }) {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), iv);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(data), decipher.final()]);
}
