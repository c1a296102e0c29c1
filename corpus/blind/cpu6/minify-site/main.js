import { banner, fingerprint, pipeline, squeeze, weigh } from './steps.js';
import { sources } from './sources.js';

const build = pipeline(
  squeeze({ compress: { passes: 1 }, mangle: true }),
  banner('built for the shop'),
  fingerprint,
  weigh,
);

const manifest = {};
const results = [];
for (const source of sources(9, 10)) {
  const file = await build(source);
  manifest[source.path] = file.path;
  results.push(file);
}

const sum = (pick) => results.reduce((total, file) => total + pick(file), 0);
console.log(`${results.length} files: ${sum((f) => f.before)} -> ${sum((f) => f.code.length)} characters, ${sum((f) => f.gzipped)} gzipped`);
for (const [from, to] of Object.entries(manifest).slice(0, 3)) console.log(from, '->', to);
console.log(results.toSorted((a, b) => b.gzipped - a.gzipped)[0].path);
