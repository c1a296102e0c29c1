
const { createHash } = require('node:crypto');
function collect(stream) {
  return new Promise((resolve, reject) => {
    let body = Buffer.alloc(0);
    stream.on('data', (chunk) => { body = Buffer.concat([body, chunk]); });
    stream.on('end', () => resolve({ size: body.length, sum: createHash('sha1').update(body).digest('hex') }));
    stream.on('error', reject);
  });
}
module.exports = { collect };
