const zlib = require('zlib');

const encoders = {
  br: (body) => zlib.brotliCompressSync(body),
  gzip: (body) => zlib.gzipSync(body),
  identity: (body) => body,
};

function pick(header = '') {
  const offered = header.split(',').map((s) => s.trim().split(';')[0]);
  return offered.includes('br') ? 'br' : offered.includes('gzip') ? 'gzip' : 'identity';
}

module.exports = function encode(request, text) {
  const encoding = pick(request.headers['accept-encoding']);
  return { encoding, body: encoders[encoding](Buffer.from(text)) };
};
