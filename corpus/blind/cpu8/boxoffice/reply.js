import { promisify } from 'node:util';
import { gzip, brotliCompressSync, constants } from 'node:zlib';

const gz = promisify(gzip);
const SMALL = 1024;

const encoders = {
  gzip: (body) => gz(body),
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  identity: (body) => body,
};

const negotiate = (header = '') => ['br', 'gzip'].find((name) => header.includes(name)) ?? 'identity';

export async function reply(req, res, status, text) {
  const body = Buffer.from(text);
  const encoding = body.length < SMALL ? 'identity' : negotiate(req.headers['accept-encoding']);
  const payload = await encoders[encoding](body);
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': payload.length,
    ...(encoding !== 'identity' && { 'content-encoding': encoding, vary: 'accept-encoding' }),
  });
  res.end(payload);
}
