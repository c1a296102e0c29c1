const zlib = require('node:zlib');

const HEADER = Buffer.from('THMB1');

function archive(image) {
  const body = zlib.gzipSync(image, { level: 6 });
  return Buffer.concat([HEADER, body]);
}
module.exports = { archive };
