'use strict';
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const { createHash } = require('node:crypto');
const { minify } = require('terser');
const { widgets } = require('./widgets');

const OPTIONS = {
  module: true,
  compress: { passes: 1, global_defs: { DEBUG: false }, toplevel: true },
  mangle: true,
  format: { comments: false },
};

/** Orders the files so that vendors come first. */
function collect() {
  const vendor = require.resolve('underscore/underscore-umd.js');
  const sources = new Map([[path.basename(vendor), fs.readFileSync(vendor, 'utf8')]]);
  for (const [name, text] of widgets(72)) sources.set(name, text);
  return sources;
}

async function main() {
  const manifest = {};
  let raw = 0;
  let small = 0;
  for (const [name, text] of collect()) {
    const options = name.endsWith('-umd.js') ? { ...OPTIONS, module: false } : OPTIONS;
    const { code } = await minify({ [name]: text }, options);
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
    manifest[name] = { file: name.replace(/\.js$/, `.${hash}.js`), size: code.length, gzip: zlib.gzipSync(code).length };
    raw += text.length;
    small += code.length;
  }
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => a.localeCompare(b)));
  console.log(`${Object.keys(sorted).length} files, ${raw} → ${small} characters`);
  console.log(createHash('sha1').update(JSON.stringify(sorted, (key, value) => (key === 'gzip' ? undefined : value))).digest('hex'));
}

main();
