'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { createHash } = require('node:crypto');
const { minify } = require('terser');
const { sourceTree } = require('./modules.cjs');
const { Graph } = require('./graph.cjs');

const options = () => JSON.parse(JSON.stringify({
  module: true,
  compress: { passes: 1 },
  mangle: true,
  format: { comments: false },
}));

const steps = {
  async write({ dir }) {
    for (const [file, code] of sourceTree(130)) fs.writeFileSync(path.join(dir, file), code);
  },
  async resolve(context) {
    context.graph = new Graph(context.dir).enter('clock0.js');
  },
  async shrink(context) {
    context.output = [];
    for (const { file, code, exported } of context.graph) {
      const { code: small } = await minify({ [file]: code }, options());
      const hash = createHash('md5').update(small).digest('hex').slice(0, 8);
      context.output.push({ file, hash, exported, before: code.length, after: small.length, small });
    }
  },
  async manifest(context) {
    const entries = context.output.map(({ file, hash }) => [file, file.replace('.js', `.${hash}.js`)]);
    context.manifest = JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b))), null, 1);
  },
};

async function main() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'scorepress-'));
  const context = { dir };
  try {
    for (const [name, step] of Object.entries(steps)) {
      await step(context);
      console.log('done', name);
    }
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
  const total = (key) => context.output.reduce((sum, o) => sum + o[key], 0);
  console.log(`${context.output.length} modules, ${total('exported')} exports, ${total('before')} → ${total('after')} characters`);
  console.log('manifest', createHash('md5').update(context.manifest).digest('hex').slice(0, 8));
}

main();
