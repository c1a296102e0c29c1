'use strict';

class HttpError extends Error {
  constructor(status, message) { super(message); this.status = status; }
}
const unauthorized = (m = 'unauthorized') => new HttpError(401, m);
const forbidden = (m = 'forbidden') => new HttpError(403, m);
const notFound = (m = 'not found') => new HttpError(404, m);
const tooMany = () => new HttpError(429, 'rate limit');

module.exports = { HttpError, unauthorized, forbidden, notFound, tooMany };
