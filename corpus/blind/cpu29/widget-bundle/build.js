'use strict';

const vm = require('node:vm');
const zlib = require('node:zlib');
const { minify } = require('terser');
const { library } = require('./sources');
const { link } = require('./linker');

const OPTIONS = {
  ecma: 2020,
  compress: { passes: 1, global_defs: { DEBUG: false }, pure_getters: true },
  mangle: { toplevel: true },
  format: { comments: false },
};

const SAMPLE = Array.from({ length: 40 }, (_, i) => (i * 37 + 11) % 97);

function draw(code) {
  const context = vm.createContext({ DEBUG: false });
  new vm.Script(code, { filename: 'bundle.js' }).runInContext(context);
  return context.widgets.draw(SAMPLE);
}

async function buildEntry(files, entry) {
  const bundle = link(files, entry);
  const { code } = await minify(bundle.text, OPTIONS);
  const expected = draw(bundle.text);
  const actual = draw(code);
  if (expected !== actual) throw new Error(`${entry}: the small bundle draws something else`);
  return {
    entry,
    modules: bundle.modules,
    before: bundle.text.length,
    after: code.length,
    packed: zlib.gzipSync(code, { level: 9 }).length,
    drawn: actual.length,
  };
}

(async () => {
  const { files, entries } = library(5, 2);
  const rows = [];
  for (const entry of entries) rows.push(await buildEntry(files, entry));
  for (const r of rows) {
    console.log(`${r.entry} ${r.modules} modules ${r.before} -> ${r.after} (${((100 * r.after) / r.before).toFixed(1)} %), packed ${r.packed}, draws ${r.drawn}`);
  }
  const limit = 60_000;
  const heavy = rows.filter((r) => r.packed > limit);
  if (heavy.length > 0) {
    console.error(`over the limit: ${heavy.map((r) => r.entry).join(', ')}`);
    process.exitCode = 2;
  }
})();
