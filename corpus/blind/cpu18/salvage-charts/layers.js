'use strict';
const { createHash } = require('node:crypto');
const zlib = require('node:zlib');

/** Turns whatever the handler returned into bytes. */
const serialise = () => async (ctx, next) => {
  await next();
  ctx.headers['content-type'] = 'application/json';
  ctx.body = Buffer.from(JSON.stringify(ctx.body));
};

const fingerprint = () => async (ctx, next) => {
  await next();
  const tag = `"${createHash('sha1').update(ctx.body).digest('base64url')}"`;
  ctx.headers.etag = tag;
  if (ctx.req.headers['if-none-match'] === tag) {
    ctx.status = 304;
    ctx.body = undefined;
  }
};

const CODINGS = [
  ['br', (b) => zlib.brotliCompressSync(b)],
  ['gzip', (b) => zlib.gzipSync(b)],
];

const coding = (threshold = 1024) => async (ctx, next) => {
  await next();
  if (!ctx.body || ctx.body.length < threshold) return;
  const accepted = String(ctx.req.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
  const found = CODINGS.find(([name]) => accepted.includes(name));
  if (!found) return;
  ctx.body = found[1](ctx.body);
  ctx.headers['content-encoding'] = found[0];
  ctx.headers.vary = 'accept-encoding';
};

function journal() {
  const seen = new Map();
  const layer = async (ctx, next) => {
    const from = performance.now();
    await next();
    const row = seen.get(ctx.status) ?? { count: 0, longest: 0 };
    row.count++;
    row.longest = Math.max(row.longest, performance.now() - from);
    seen.set(ctx.status, row);
  };
  return Object.assign(layer, { seen });
}

module.exports = { serialise, fingerprint, coding, journal };
