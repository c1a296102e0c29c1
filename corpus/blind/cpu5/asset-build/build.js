'use strict';
const { gzipSync } = require('node:zlib');
const { createHash } = require('node:crypto');
const { minify } = require('terser');
const { makeSources } = require('./sources');
const { sortModules } = require('./graph');

const wrap = (id, code) => `define(${JSON.stringify(id)}, function (require, exports) {\n${code}\n});`;

async function buildChunk(name, ids, sources) {
  const minified = [];
  for (const id of ids) {
    const { code } = await minify({ [id]: wrap(id, sources.get(id)) }, { compress: { passes: 1 }, mangle: true });
    minified.push(code);
  }
  const text = minified.join('\n');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { file: `${name}.${hash}.js`, size: text.length, gzip: gzipSync(text).length };
}

async function main() {
  const sources = makeSources(64);
  const order = sortModules(sources);
  const half = Math.ceil(order.length / 2);
  const manifest = [];
  for (const [name, ids] of [['vendor', order.slice(0, half)], ['app', order.slice(half)]]) {
    manifest.push(await buildChunk(name, ids, sources));
  }
  for (const { file, size, gzip } of manifest) console.log(file.padEnd(22), String(size).padStart(7), String(gzip > 0));
}

main();
