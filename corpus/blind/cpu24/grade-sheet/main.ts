import { columnName, pack } from './address.ts';
import { Sheet } from './sheet.ts';

const PUPILS = 140;
const TASKS = 12;
let seed = 5150;
const roll = (n: number) => (seed = (Math.imul(seed, 22695477) + 1) >>> 0) % n;

const sheet = new Sheet();
const at = (column: number, row: number) => `${columnName(column)}${row + 1}`;
const last = PUPILS + 1;

for (let task = 0; task < TASKS; task++) sheet.set(pack(task, 0), String(10 + roll(30)));
for (let row = 1; row < last; row++) {
  for (let task = 0; task < TASKS; task++) sheet.set(pack(task, row), String(roll(100)));
  const weighted = Array.from({ length: TASKS }, (_, t) => `${at(t, row)}*${at(t, 0)}`).join('+');
  sheet.set(pack(TASKS, row), `(${weighted})/SUM(${at(0, 0)}:${at(TASKS - 1, 0)})`);
  sheet.set(pack(TASKS + 1, row), `MAX(${at(0, row)}:${at(TASKS - 1, row)})-MIN(${at(0, row)}:${at(TASKS - 1, row)})`);
  sheet.set(pack(TASKS + 2, row), `IF(${at(TASKS, row)}>50,${at(TASKS, row)}+${at(TASKS + 1, row)}/20,${at(TASKS, row)})`);
}
const foot = last + 1;
const total = pack(TASKS + 2, foot);
sheet.set(pack(TASKS, foot), `AVG(${at(TASKS, 1)}:${at(TASKS, PUPILS)})`);
sheet.set(pack(TASKS + 1, foot), `MAX(${at(TASKS + 1, 1)}:${at(TASKS + 1, PUPILS)})`);
sheet.set(total, `AVG(${at(TASKS + 2, 1)}:${at(TASKS + 2, PUPILS)})+${at(TASKS, foot)}/100`);

let notices = 0;
let checksum = 0;
sheet.watch((key, value) => {
  notices++;
  checksum = (checksum * 31 + Math.round(value * 1000) + key) % 1_000_000_007;
});

for (let edit = 0; edit < 900; edit++) {
  if (edit % 90 === 89) sheet.set(pack(roll(TASKS), 0), String(10 + roll(30)));
  else sheet.set(pack(roll(TASKS), 1 + roll(PUPILS)), String(roll(100)));
}
console.log(`${notices} notices, checksum ${checksum}, mean ${sheet.value(total).toFixed(3)}`);
