import { loadRules } from './rules.ts';
import { indexFlags } from './flags.ts';
import { evaluate } from './evaluate.ts';

const rules = loadRules(3600);
const flags = indexFlags(rules);
let on = 0;
for (let user = 0; user < 20_000; user++) if (evaluate(flags, `flag-${user % 3000}`, user)) on++;
console.log(on);
