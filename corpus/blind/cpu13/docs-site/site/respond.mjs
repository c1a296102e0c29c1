import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

export async function respond(req, res, { status, type, body, location }) {
  const headers = { 'x-content-type-options': 'nosniff', vary: 'accept-encoding' };
  if (location) headers.location = location;
  if (type) headers['content-type'] = type;
  if (status === 200) {
    headers.etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    headers['cache-control'] = 'private, max-age=30';
    if (req.headers['if-none-match'] === headers.etag) {
      res.writeHead(304, headers).end();
      return;
    }
  }
  let payload = Buffer.from(body);
  if (payload.length > 1024 && /\bgzip\b/.test(req.headers['accept-encoding'] ?? '')) {
    payload = await compress(payload, { level: 4 });
    headers['content-encoding'] = 'gzip';
  }
  headers['content-length'] = payload.length;
  res.writeHead(status, headers).end(payload);
}
