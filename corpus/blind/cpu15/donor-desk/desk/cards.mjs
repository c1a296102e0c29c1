import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

const COST = { N: 4096, r: 8, p: 1 };

export class CardFile {
  #cards = new Map();

  issue(number, pin, donor) {
    const salt = Buffer.from(`salt-${number}`.padEnd(16, '.'));
    this.#cards.set(number, { salt, secret: seal(pin, salt), donor });
  }

  identify(number, pin) {
    const card = this.#cards.get(number);
    if (!card) return null;
    return timingSafeEqual(seal(pin, card.salt), card.secret) ? card.donor : null;
  }

  get size() {
    return this.#cards.size;
  }
}

const seal = (pin, salt) => scryptSync(pin, salt, 32, COST);

export const visitId = () => randomBytes(6).toString('hex');
