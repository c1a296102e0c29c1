'use strict';
const { createHash } = require('node:crypto');
const { makeBundle } = require('./bundle.cjs');
const { inspectModule } = require('./inspect.cjs');
const { coverage } = require('./geometry.cjs');

const sets = [
  { name: 'garage', size: 10500, seed: 31 },
  { name: 'workshop', size: 600, seed: 77 },
  { name: 'yard', size: 900, seed: 5 },
];

function reach(icons, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const record = icons.get(name);
  if (record) record.uses.forEach((used) => reach(icons, used, seen));
  return seen;
}

const registry = [];
for (const { name, size, seed } of sets) {
  const source = makeBundle(name, size, seed);
  const icons = inspectModule(source, `${name}.js`);
  let blank = 0;
  let deprecatedUses = 0;
  for (const record of icons.values()) {
    const all = [...reach(icons, record.name)];
    if (all.some((n) => n !== record.name && icons.get(n).deprecated)) deprecatedUses++;
    const share = coverage(record.paths, 6);
    if (share === 0) blank++;
    registry.push(`${record.name}\t${record.line}\t${share.toFixed(4)}\t${all.length}`);
  }
  console.log(`${name}: ${icons.size} icons, ${blank} blank, ${deprecatedUses} lean on deprecated ones, ${source.length} bytes`);
}
console.log(createHash('sha1').update(registry.join('\n')).digest('hex'));
