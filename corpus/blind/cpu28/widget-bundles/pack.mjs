import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { widgets } from './widgets.mjs';
import { joined } from './joined.mjs';

const options = {
  module: true,
  ecma: 2020,
  compress: { global_defs: { 'process.env.NODE_ENV': 'production' } },
  mangle: true,
  format: { comments: false },
};

const rows = [];
const seal = createHash('sha256');

for (const widget of widgets(1123, 9)) {
  const source = joined(widget);
  const { code } = await minify({ [`${widget.name}.js`]: source }, options);
  seal.update(code);
  rows.push({ name: widget.name, modules: widget.modules.length, raw: source.length, small: code.length, sent: gzipSync(code).length });
}

rows.sort((a, b) => b.small - a.small);
for (const r of rows.slice(0, 6)) {
  console.log(r.name.padEnd(12), String(r.modules).padStart(3), String(r.raw).padStart(7), String(r.small).padStart(7), `${((100 * r.small) / r.raw).toFixed(1)} %`);
}
console.log('all', rows.reduce((n, r) => n + r.small, 0), 'packed', rows.every((r) => r.sent < r.small));
console.log(seal.digest('hex'));
