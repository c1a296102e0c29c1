'use strict';
const fs = require('node:fs');
const path = require('node:path');
const babel = require('@babel/core');
const options = require('./babel.options');

const library = path.dirname(require.resolve('acorn/package.json'));

for (const name of ['dist/acorn.mjs', 'dist/bin.js']) {
  const filename = path.join(library, name);
  const code = fs.readFileSync(filename, 'utf8');
  const result = babel.transformSync(code, { ...options, filename });
  console.log(`${name}: ${code.length} -> ${result.code.length}`);
}
