import { sampleChangelog } from './lib/sample.js';
import { lint, duplicates } from './lib/runner.js';
import * as rules from './lib/rules.js';

const text = sampleChangelog(17000);
const problems = lint(text, Object.values(rules));
const byRule = Object.groupBy(problems, (p) => p.rule);
for (const [id, list] of Object.entries(byRule)) console.log(id, list.length, 'first at', list[0].line);
console.log(duplicates(text), 'duplicated entries');
