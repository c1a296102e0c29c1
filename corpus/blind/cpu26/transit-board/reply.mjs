import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

const encoders = { br: brotliCompressSync, gzip: gzipSync, deflate: deflateSync };
const preferred = Object.keys(encoders);

function negotiate(header = '') {
  const offered = new Set(header.split(',').map((item) => item.trim().split(';')[0]));
  return preferred.find((name) => offered.has(name));
}

export function reply(request, response, status, content) {
  let body = Buffer.from(JSON.stringify(content));
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = body.length > 1024 ? negotiate(request.headers['accept-encoding']) : undefined;
  if (encoding) {
    body = encoders[encoding](body);
    response.setHeader('content-encoding', encoding);
    response.setHeader('vary', 'accept-encoding');
  }
  response.writeHead(status, { 'content-length': body.length }).end(body);
}
