'use strict';

const { createHash } = require('node:crypto');
const { brotliCompressSync, constants } = require('node:zlib');
const { compile } = require('./lib/compiler.cjs');
const { parseValue } = require('./lib/expression.cjs');
const { parse } = require('./lib/parser.cjs');
const { sheets } = require('./sources.cjs');

const THEMES = {
  light: { ink: '#20262b', paper: '#ffffff', accent: '#0a6ebd', line: '#c9d1d6', size: '16px' },
  dark: { ink: '#e6eaed', paper: '#15191c', accent: '#5fb0f0', line: '#39434a', size: '16px' },
  print: { ink: '#000', paper: '#fff', accent: '#000', line: '#888', size: '11pt' },
};

const themes = Object.entries(THEMES).map(([name, values]) => [name, Object.fromEntries(Object.entries(values).map(([k, v]) => [k, parseValue(v)[0]]))]);

const parsed = sheets(40).map(({ file, text }) => parse(file, text));
for (const [name, theme] of themes) {
  const css = parsed.map((sheet) => compile(sheet, theme)).join('\n');
  const packed = brotliCompressSync(css, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  console.log(`${name.padEnd(6)} ${css.length} characters, ${packed.length} packed, ${createHash('md5').update(css).digest('hex')}`);
}
