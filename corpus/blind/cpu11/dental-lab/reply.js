'use strict';

const zlib = require('node:zlib');

const SMALL = 1024;

function accepts(req, name) {
  return String(req.headers['accept-encoding'] ?? '').split(/,\s*/).includes(name);
}

/** Sends a value as JSON, packed when the client can take it and it is worth the while. */
function reply(req, res, status, value) {
  let body = Buffer.from(JSON.stringify(value));
  const headers = { 'content-type': 'application/json', vary: 'accept-encoding' };
  if (body.length > SMALL && accepts(req, 'br')) {
    body = zlib.brotliCompressSync(body);
    headers['content-encoding'] = 'br';
  } else if (body.length > SMALL && accepts(req, 'gzip')) {
    body = zlib.gzipSync(body);
    headers['content-encoding'] = 'gzip';
  }
  headers['content-length'] = body.length;
  res.writeHead(status, headers);
  res.end(body);
}

function fail(req, res, err) {
  const status = err.status ?? 500;
  reply(req, res, status, { error: status === 500 ? 'internal' : err.message });
}

module.exports = { reply, fail };
