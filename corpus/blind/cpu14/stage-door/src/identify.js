'use strict';

/**
 * Patrons and front-of-house terminals send "Basic number:pin". There are no sessions:
 * the terminals in the foyer are shared.
 */
function identify(patrons) {
  return function identifyPatron(req, res, next) {
    const header = req.get('authorization') || '';
    if (!header.startsWith('Basic ')) {
      res.set('WWW-Authenticate', 'Basic realm="box office"');
      return res.status(401).json({ error: 'who is there?' });
    }
    const [number, pin] = Buffer.from(header.slice(6), 'base64').toString('utf8').split(':');
    const patron = patrons.lookup(number);
    if (!patron || !patrons.matches(patron, pin)) {
      return res.status(403).json({ error: 'number and PIN do not go together' });
    }
    req.patron = patron;
    next();
  };
}

module.exports = { identify };
