import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Linter } from 'eslint';
import config from './eslint.config.mjs';

const require = createRequire(import.meta.url);
const files = [require.resolve('acorn'), require.resolve('acorn').replace('acorn.js', 'bin.js')];

const linter = new Linter();
const counts = new Map();
for (const file of files) {
  const messages = linter.verify(readFileSync(file, 'utf8'), config, { filename: file.split('node_modules/').pop() });
  for (const { ruleId } of messages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
}
console.log(`${files.length} files`, Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])));
