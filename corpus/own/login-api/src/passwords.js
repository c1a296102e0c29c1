import { pbkdf2Sync, timingSafeEqual, randomBytes } from 'node:crypto';

const ROUNDS = 60_000;

export function hashPassword(password, salt = randomBytes(16)) {
  return { salt, hash: pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256') };
}

export function verifyPassword(password, stored) {
  const candidate = pbkdf2Sync(password, stored.salt, ROUNDS, 32, 'sha256');
  return timingSafeEqual(candidate, stored.hash);
}
