'use strict';
const zlib = require('node:zlib');
const crypto = require('node:crypto');

const ENCODERS = {
  br: (body) => zlib.brotliCompressSync(body),
  gzip: (body) => zlib.gzipSync(body),
  identity: (body) => body,
};

function pick(header = '') {
  const offered = header.split(',').map((part) => part.trim().split(';')[0]);
  return ['br', 'gzip'].find((name) => offered.includes(name)) ?? 'identity';
}

function etag(body) {
  return `"${crypto.createHash('sha1').update(body).digest('base64url')}"`;
}

async function respond(req, res, payload) {
  const body = Buffer.from(JSON.stringify(payload));
  const tag = etag(body);
  if (req.headers['if-none-match'] === tag) return res.writeHead(304).end();
  const encoding = pick(req.headers['accept-encoding']);
  const encoded = await ENCODERS[encoding](body);
  res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding, 'content-length': encoded.length, etag: tag, vary: 'accept-encoding' });
  res.end(encoded);
}

module.exports = { respond };
