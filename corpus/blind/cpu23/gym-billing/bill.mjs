import { createHash } from 'node:crypto';
import { members, visits } from './src/members.mjs';
import { PLANS } from './src/plans.mjs';
import { Usage } from './src/usage.mjs';

const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2026, 3, 1);

const cents = (n) => `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`;

function statement(member, month, days) {
  const lines = PLANS[member.plan](days);
  const total = lines.reduce((sum, line) => sum + line.cents, 0);
  const text = [
    `member ${member.id} ${month} (${member.plan})`,
    ...[...days.keys()].sort().map((date) => `  ${date} ${days.get(date).minutes} min`),
    ...lines.map((line) => `  ${line.text.padEnd(24)}${cents(line.cents).padStart(10)}`),
    `  ${'total'.padEnd(24)}${cents(total).padStart(10)}`,
  ].join('\n');
  return { text, total };
}

const book = new Map();
const seal = createHash('sha256');
for (const member of members(900)) {
  const usage = new Usage(member.zone);
  for (const visit of visits(member, FROM, TO)) usage.record(visit);
  for (const [month, days] of usage) {
    const { text, total } = statement(member, month, days);
    seal.update(text);
    const key = `${month} ${member.plan}`;
    const sum = book.get(key) ?? { statements: 0, cents: 0 };
    sum.statements++;
    sum.cents += total;
    book.set(key, sum);
  }
}

for (const key of [...book.keys()].sort()) console.log(key, book.get(key).statements, cents(book.get(key).cents));
console.log(seal.digest('hex').slice(0, 16));
