import { Linter } from 'eslint';
import config from './eslint.config.mjs';
import { sourceFiles } from './sources.mjs';

const linter = new Linter();
const perRule = new Map();
let files = 0;
for (const { name, text } of sourceFiles(9)) {
  files++;
  for (const message of linter.verify(text, config, { filename: name })) {
    perRule.set(message.ruleId, (perRule.get(message.ruleId) ?? 0) + 1);
  }
}
console.log(files, 'files', Object.fromEntries(perRule));
