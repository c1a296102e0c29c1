import zlib from 'node:zlib';
import { etagOf } from './handlers.js';

const MIN_LENGTH = 1024;

export const timed = (meter) => (next) => async (ctx) => {
  const start = process.hrtime.bigint();
  const reply = await next(ctx);
  meter.record(Number(process.hrtime.bigint() - start) / 1e6);
  return reply;
};

export const json = (next) => async (ctx) => {
  const { status, body } = await next(ctx);
  const text = JSON.stringify(body);
  return { status, headers: { 'content-type': 'application/json', etag: etagOf(text) }, payload: Buffer.from(text) };
};

const ENCODERS = {
  br: (payload) => zlib.brotliCompressSync(payload),
  gzip: (payload) => zlib.gzipSync(payload),
};

export const encoded = (next) => async (ctx) => {
  const reply = await next(ctx);
  const name = Object.keys(ENCODERS).find((n) => ctx.accepts.includes(n));
  if (!name || reply.payload.length < MIN_LENGTH) return reply;
  return {
    ...reply,
    headers: { ...reply.headers, 'content-encoding': name, vary: 'accept-encoding' },
    payload: await ENCODERS[name](reply.payload),
  };
};

export const compose = (...wrappers) => (handler) => wrappers.reduceRight((inner, wrap) => wrap(inner), handler);
