'use strict';
const timed = (stats) => (handler) => async (req, res, params) => {
  const began = performance.now();
  try {
    return await handler(req, res, params);
  } finally {
    stats.count++;
    stats.total += performance.now() - began;
  }
};

const guarded = (handler) => async (req, res, params) => {
  try {
    await handler(req, res, params);
  } catch (err) {
    res.writeHead(err.status ?? 500).end(JSON.stringify({ error: err.message }));
  }
};

const json = (handler) => async (req, res, params) => {
  const chunks = [];
  for await (const c of req) chunks.push(c);
  req.body = chunks.length ? JSON.parse(Buffer.concat(chunks)) : null;
  const out = await handler(req, res, params);
  const text = JSON.stringify(out);
  res.writeHead(200, { 'content-type': 'application/json' }).end(text);
};

const wrap = (...layers) => (handler) => layers.reduceRight((h, layer) => layer(h), handler);
module.exports = { timed, guarded, json, wrap };
