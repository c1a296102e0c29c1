import { Table, type Pupil } from './directory.ts';
import { Dice, exportOf, records } from './sources.ts';
import { distance, problems, sortKey } from './checks.ts';

const TODAY = Date.UTC(2024, 7, 1);
const dice = new Dice(31337);
const pupils = new Table<Pupil>();
const moved: string[] = [];
pupils.onSave((row, previous) => {
  if (previous && previous.town !== row.town) moved.push(row.id);
});

const totals = { added: 0, updated: 0 };
const faults = new Map<string, number>();
for (let school = 1; school <= 6; school++) {
  for await (const pupil of records(exportOf(school, 2300, dice))) {
    for (const fault of problems(pupil, TODAY)) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    totals[pupils.save(pupil)]++;
  }
}

const byYear = new Map<string, Pupil[]>();
for (const pupil of pupils) {
  const year = pupil.born.slice(0, 7);
  const list = byYear.get(year);
  if (list) list.push(pupil);
  else byYear.set(year, [pupil]);
}
let twins = 0;
let sum = 0;
for (const list of byYear.values()) {
  const keyed = list.map((p) => ({ key: sortKey(p), p })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (let i = 1; i < keyed.length; i++) {
    const d = distance(keyed[i - 1].key, keyed[i].key);
    sum += d;
    if (d <= 2 && keyed[i].p.born === keyed[i - 1].p.born) twins++;
  }
}
console.log(`${pupils.length} pupils, ${totals.added} added, ${totals.updated} updated, ${moved.length} moved`);
console.log(`${twins} possible twins, distance ${sum}, faults ${[...faults].map(([k, n]) => `${k}:${n}`).join(' ') || 'none'}`);
