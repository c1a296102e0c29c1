'use strict';
const { parseArgs } = require('node:util');
const { createHash } = require('node:crypto');
const acorn = require('acorn');
const { writeModule } = require('./lib/corpus');
const { measure } = require('./lib/measure');
const { circles } = require('./lib/graph');

const { values: options } = parseArgs({
  options: {
    modules: { type: 'string', default: '900' },
    seed: { type: 'string', default: '5' },
    worst: { type: 'string', default: '6' },
  },
});

const total = Number(options.modules);
const edges = [];
const functions = [];
const fingerprint = createHash('sha256');
let size = 0;

for (let i = 0; i < total; i++) {
  const { path, text } = writeModule(Number(options.seed), i, total);
  size += text.length;
  const ast = acorn.parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
  const result = measure(ast);
  edges.push(result.imports.map((p) => Number(p.slice(9, -3))));
  for (const f of result.functions) {
    functions.push({ path, name: f.name, start: f.start, complexity: f.complexity, deepest: f.deepest, volume: Math.round(f.volume()) });
  }
  fingerprint.update(`${path} ${result.functions.length} ${result.top.volume().toFixed(3)}\n`);
}

const worst = functions.toSorted((a, b) => b.complexity - a.complexity || b.volume - a.volume).slice(0, Number(options.worst));
const groups = circles(edges);

console.log(`${total} modules, ${size} characters, ${functions.length} functions`);
for (const f of worst) console.log(`${f.path}:${f.start} ${f.name} complexity ${f.complexity}, depth ${f.deepest}, volume ${f.volume}`);
console.log(`circles: ${groups.map((g) => g.length).sort((a, b) => b - a).join(', ') || 'none'}`);
console.log(fingerprint.digest('hex').slice(0, 32));
