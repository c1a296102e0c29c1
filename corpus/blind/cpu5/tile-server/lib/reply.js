'use strict';
const zlib = require('node:zlib');
const { createHash } = require('node:crypto');

const CODINGS = [
  ['br', (body) => zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } })],
  ['gzip', (body) => zlib.gzipSync(body)],
];

function negotiate(header = '') {
  const accepted = header.split(',').map((part) => part.trim().split(';')[0]);
  return CODINGS.find(([name]) => accepted.includes(name));
}

function etag(body) {
  return '"' + createHash('sha1').update(body).digest('base64url').slice(0, 16) + '"';
}

function replyJson(req, res, value) {
  let body = Buffer.from(JSON.stringify(value));
  const headers = { 'content-type': 'application/json', etag: etag(body) };
  if (req.headers['if-none-match'] === headers.etag) {
    res.writeHead(304, headers).end();
    return;
  }
  const coding = body.length > 1024 ? negotiate(req.headers['accept-encoding']) : null;
  if (coding) {
    const [name, encode] = coding;
    body = encode(body);
    headers['content-encoding'] = name;
  }
  headers['content-length'] = body.length;
  res.writeHead(200, headers).end(body);
}

module.exports = { replyJson };
