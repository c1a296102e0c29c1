import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { SignJWT, generateSecret, jwtVerify } from 'jose';

const stretch = promisify(scrypt);
const secret = await generateSecret('HS256');
const people = new Map();

export async function enrol(name, pin) {
  const salt = randomBytes(16);
  people.set(name, { salt, hash: await stretch(pin, salt, 32) });
}

export async function open(name, pin) {
  const person = people.get(name);
  if (!person) return null;
  if (!timingSafeEqual(await stretch(pin, person.salt, 32), person.hash)) return null;
  return new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(name).setIssuedAt().setExpirationTime('30m').sign(secret);
}

export async function signedIn(ctx, next) {
  const header = ctx.get('authorization');
  if (!header.startsWith('Bearer ')) ctx.throw(401, 'sign in first');
  try {
    const { payload } = await jwtVerify(header.slice(7), secret, { algorithms: ['HS256'] });
    ctx.state.patient = payload.sub;
  } catch {
    ctx.throw(401, 'session over');
  }
  await next();
}
