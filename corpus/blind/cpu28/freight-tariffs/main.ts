import { createHash } from 'node:crypto';
import { tariffBook, consignments, type Consignment } from './book.ts';
import { readRule } from './language.ts';
import { price, type Rule } from './pricing.ts';

const book = tariffBook(90210, 175);
const rules: Rule[] = [];
const rejected: string[] = [];

for (const line of book) {
  const { rule, errors } = readRule(line.text);
  if (errors.length > 0) rejected.push(`${line.id}: ${errors[0]}`);
  else rules.push({ id: line.id, ...rule! });
}

function* quote(loads: Consignment[]) {
  for (const load of loads) {
    const applied = price(rules, load);
    yield { id: load.id, total: applied.reduce((n, a) => n + a.amount, 0), by: applied.map((a) => a.rule) };
  }
}

const hash = createHash('sha256');
let income = 0;
let busiest = new Map<string, number>();
for (const q of quote(consignments(5150, 2200))) {
  income += q.total;
  hash.update(`${q.id}:${q.total.toFixed(2)}:${q.by.join(',')}\n`);
  for (const r of q.by) busiest.set(r, (busiest.get(r) ?? 0) + 1);
}
const top = [...busiest].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5);

console.log('rules', rules.length, 'rejected', rejected.length);
console.log(rejected.slice(0, 2).join('\n'));
console.log('income', income.toFixed(2));
console.log('busiest', top.map(([r, n]) => `${r}=${n}`).join(' '));
console.log(hash.digest('hex'));
