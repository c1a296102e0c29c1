'use strict';
const { createSecretKey, randomBytes, scrypt, timingSafeEqual } = require('node:crypto');
const { promisify } = require('node:util');
const jwt = require('jsonwebtoken');

const derive = promisify(scrypt);
const key = createSecretKey(randomBytes(32));

class Members {
  #records = new Map();

  async enrol(name, password) {
    const salt = randomBytes(16);
    this.#records.set(name, { salt, hash: await derive(password, salt, 32) });
  }

  async login(name, password) {
    const record = this.#records.get(name);
    if (!record) return null;
    const hash = await derive(password, record.salt, 32);
    if (!timingSafeEqual(hash, record.hash)) return null;
    return jwt.sign({ sub: name, role: 'member' }, key, { algorithm: 'HS256', expiresIn: '1h' });
  }
}

function bearer(req, res, next) {
  const header = req.headers.authorization;
  if (!header || !header.startsWith('Bearer ')) return res.status(401).json({ error: 'no token' });
  try {
    req.member = jwt.verify(header.slice(7), key, { algorithms: ['HS256'] }).sub;
  } catch {
    return res.status(401).json({ error: 'bad token' });
  }
  next();
}

module.exports = { Members, bearer };
