import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'rl-')), 'counters.json');
fs.writeFileSync(file, '{}');

export function allow(key) {
  const counters = JSON.parse(fs.readFileSync(file, 'utf8'));
  counters[key] = (counters[key] ?? 0) + 1;
  for (let i = 0; i < 150; i++) counters[`known-${i}`] ??= i;
  fs.writeFileSync(file, JSON.stringify(counters));
  return counters[key] < 100_000;
}
