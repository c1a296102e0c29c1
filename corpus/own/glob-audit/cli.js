'use strict';
const { readRules } = require('./rules');
const { listFiles } = require('./tree');
const { matches } = require('./glob');
const { table } = require('./report');

const rules = readRules();
const counts = new Map(rules.map((rule) => [rule.name, { files: 0, bytes: 0 }]));
for (const file of listFiles(900)) {
  for (const rule of rules) {
    if (!matches(rule.pattern, file.path)) continue;
    const count = counts.get(rule.name);
    count.files++;
    count.bytes += file.size;
  }
}
console.log(table(counts));
