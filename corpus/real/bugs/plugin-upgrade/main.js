'use strict';
const { createHash } = require('crypto');
const { bundle } = require('./bundle');
const { migrate } = require('./migrate');

for (const [name, parts] of [['atlas', 1450], ['ledger', 60]]) {
  const source = bundle(name, parts);
  const { code, changed, functions } = migrate(source);
  const hash = createHash('sha1').update(code).digest('hex');
  console.log(`${name}: ${source.length} -> ${code.length}, ${changed} calls, ${JSON.stringify([...functions])} ${hash}`);
  const before = source.split('\n');
  code.split('\n').filter((l) => !before.includes(l)).slice(0, 5).forEach((l) => console.log('  ' + l.trim()));
}
