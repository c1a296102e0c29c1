'use strict';
const { minify } = require('terser');
const { sources } = require('./lib/sources');
const { Manifest } = require('./lib/manifest');

const options = { module: true, compress: { passes: 1 }, mangle: true, format: { comments: false } };

async function build() {
  const manifest = new Manifest();
  for (const [file, source] of Object.entries(sources(2))) {
    const { code } = await minify({ [file]: source }, options);
    manifest.add(file, source, code);
  }
  return manifest.summary();
}

build().then((summary) => console.log(summary), (err) => {
  console.error(err);
  process.exitCode = 1;
});
