import { createHmac, createSecretKey, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { HttpError } from './router.mjs';

const stretch = promisify(scrypt);
const key = createSecretKey(randomBytes(32));
const accounts = new Map();

const seal = (text) => createHmac('sha256', key).update(text).digest('base64url');

export async function hire(name, phrase) {
  const salt = randomBytes(16);
  accounts.set(name, { salt, hash: await stretch(phrase, salt, 32) });
}

export async function badge(name, phrase) {
  const account = accounts.get(name);
  if (!account || !timingSafeEqual(await stretch(phrase, account.salt, 32), account.hash)) throw new HttpError(403, 'refused');
  return `${name}.${seal(name)}`;
}

export function check(req) {
  const value = req.headers['x-badge'] ?? '';
  const cut = value.lastIndexOf('.');
  const name = value.slice(0, cut);
  const given = Buffer.from(value.slice(cut + 1));
  const wanted = Buffer.from(seal(name));
  if (cut < 1 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new HttpError(401, 'no badge');
  return name;
}
