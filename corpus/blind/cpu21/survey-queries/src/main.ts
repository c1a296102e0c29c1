import { createHash } from 'node:crypto';
import { Engine } from './exec/engine.ts';
import { makeCsv } from './sample.ts';
import { Table } from './storage/table.ts';

const { people, responses } = makeCsv(12_000, 130_000);
const engine = new Engine().add(Table.fromCsv('people', people)).add(Table.fromCsv('responses', responses));

const queriesOf = (round: number) => [
  `select topic, count(*) as n, avg(score) as mean from responses where mode <> 'door' and minutes > ${round} group by topic order by mean desc`,
  `select region, sex, median(income) as mid, count(*) as n from people where age >= ${20 + round} and age < 65 group by region, sex order by mid`,
  `select region, topic, avg(score) as mean, sum(minutes) as spent from responses join people on person = pid where wave > ${round % 6} group by region, topic order by spent desc limit 12`,
  `select wave as round, median(minutes) as mid, max(score * minutes / 10) as peak from responses where topic in ('water','parks','noise') and score > ${round % 7} group by wave order by round`,
  `select age, count(*) as n, avg(score + income / 1000) as mixed from responses join people on person = pid where region = 'delta' and age > ${18 + round} or (region = 'city' and sex = 'f') group by age order by mixed desc limit 10`,
  `select region, sex, mode, avg(minutes) as m from responses join people on person = pid where income < ${9000 - 300 * round} group by region, sex, mode order by m desc limit 8`,
];
const hash = createHash('sha256');
for (let round = 0; round < 10; round++) {
  for (const sql of queriesOf(round)) {
    const rows = engine.query(sql);
    hash.update(JSON.stringify(rows));
    if (round === 0) console.log(rows.length, rows[0].map((v) => (typeof v === 'number' ? v.toFixed(3) : v)).join(' '));
  }
}
console.log(hash.digest('hex'));
