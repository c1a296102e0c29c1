const zlib = require('node:zlib');
const { createHash } = require('node:crypto');

const MIN_PACKED = 1400;

function negotiate(header = '') {
  const offered = header.split(',').map((s) => s.trim().split(';')[0]);
  if (offered.includes('br')) return 'br';
  if (offered.includes('gzip')) return 'gzip';
  return 'identity';
}

const packers = {
  br: (buf) => zlib.brotliCompressSync(buf),
  gzip: (buf) => zlib.gzipSync(buf, { level: 4 }),
  identity: (buf) => buf,
};

function pack(buf, encoding) {
  return buf.length < MIN_PACKED ? packers.identity(buf) : packers[encoding](buf);
}

function etag(buf) {
  return `"${createHash('sha1').update(buf).digest('base64url')}"`;
}

function reply(res, status, body, encoding) {
  const raw = Buffer.from(JSON.stringify(body));
  const packed = pack(raw, encoding);
  const headers = { 'content-type': 'application/json', etag: etag(raw), 'content-length': packed.length };
  if (packed !== raw) headers['content-encoding'] = encoding;
  res.writeHead(status, headers);
  res.end(packed);
  return packed.length;
}

module.exports = { reply, negotiate };
