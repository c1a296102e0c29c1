import { pbkdf2Sync, timingSafeEqual } from 'node:crypto';

const known = new Map();

function hash(user, password) {
  return pbkdf2Sync(password, `salt:${user}`, 60_000, 32, 'sha256');
}

export function verify(user, password) {
  let stored = known.get(user);
  if (!stored) known.set(user, (stored = hash(user, password)));
  return timingSafeEqual(stored, hash(user, password));
}
