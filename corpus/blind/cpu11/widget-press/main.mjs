import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { sources } from './sources.mjs';

const options = {
  module: true,
  compress: { passes: 1, global_defs: { 'process.env.NODE_ENV': 'production' } },
  mangle: true,
  format: { comments: false },
};

const built = [];
for (const [name, code] of sources(34)) {
  const result = await minify({ [name]: code }, options);
  const packed = gzipSync(result.code, { level: 6 });
  built.push({
    name,
    before: code.length,
    after: result.code.length,
    packed: packed.length,
    hash: createHash('sha256').update(result.code).digest('hex').slice(0, 8),
  });
}

built.sort((a, b) => b.after - a.after);
for (const b of built.slice(0, 8)) console.log(`${b.name.padEnd(22)} ${b.before} -> ${b.after} (${b.packed} gzip) ${b.hash}`);
const sum = (key) => built.reduce((n, b) => n + b[key], 0);
console.log(`${built.length} widgets, ${sum('before')} -> ${sum('after')} characters, ${sum('packed')} packed`);
