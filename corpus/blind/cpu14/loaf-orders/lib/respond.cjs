const zlib = require('node:zlib');
const { createHash } = require('node:crypto');

const WORTH = 2048;

function respond(req, res, { status = 200, body, headers }) {
  const text = Buffer.from(JSON.stringify(body));
  for (const name in headers) res.setHeader(name, headers[name]);
  res.setHeader('content-type', 'application/json; charset=utf-8');

  if (req.method === 'GET' && status === 200) {
    const tag = `"${createHash('sha1').update(text).digest('base64url').slice(0, 16)}"`;
    res.setHeader('etag', tag);
    if (req.headers['if-none-match'] === tag) {
      res.statusCode = 304;
      return res.end();
    }
  }
  res.statusCode = status;
  if (text.length < WORTH || !/\bgzip\b/.test(req.headers['accept-encoding'] || '')) {
    res.setHeader('content-length', text.length);
    return res.end(text);
  }
  zlib.gzip(text, { level: 4 }, (err, packed) => {
    if (err) return res.destroy(err);
    res.setHeader('content-encoding', 'gzip');
    res.setHeader('vary', 'accept-encoding');
    res.setHeader('content-length', packed.length);
    res.end(packed);
  });
}

module.exports = { respond };
