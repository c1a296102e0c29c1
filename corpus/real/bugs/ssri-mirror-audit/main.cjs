'use strict';
const ssri = require('ssri');
const { entries } = require('./mirror.cjs');

function readIntegrity(text) {
  const parsed = ssri.parse(text, { strict: true });
  return parsed;
}

function verify(entry) {
  const integrity = readIntegrity(entry.integrity);
  if (!integrity) return 'unreadable';
  return ssri.checkData(entry.content, integrity) ? 'sound' : 'damaged';
}

const groups = new Map();
const problems = [];
for (const entry of entries(6000)) {
  const verdict = verify(entry);
  const row = groups.get(entry.group) || { sound: 0, damaged: 0, unreadable: 0, bytes: 0 };
  row[verdict]++;
  row.bytes += entry.content.length;
  groups.set(entry.group, row);
  if (verdict !== 'sound') problems.push(entry.name);
}
for (const [group, row] of [...groups].sort()) {
  console.log(group, row.sound, row.damaged, row.unreadable, row.bytes);
}
console.log(problems.length, 'to look at, from', problems[0], 'to', problems[problems.length - 1]);
