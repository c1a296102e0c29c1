import { DatabaseSync } from 'node:sqlite';
import { Mapper } from './mapper.ts';
import { Session } from './session.ts';
import { convey, deeds, people, plots } from './domain.ts';

let q = 24680;
const rnd = (n: number): number => {
  q = (q * 16807) % 2147483647;
  return q % n;
};

const db = new DatabaseSync(':memory:');
const Plots = new Mapper(db, plots);
const People = new Mapper(db, people);
const Deeds = new Mapper(db, deeds);
db.exec('CREATE INDEX deed_plot ON deed (plot)');

const PARISHES = ['Aldwick', 'Brant', 'Corley', 'Dunmere', 'Estover'];
const PLOTS = 9000;
const PEOPLE = 2500;

const founding = new Session(db);
for (let i = 1; i <= PEOPLE; i++) founding.add(People, { id: i, name: `Person ${i}`, holdings: [], fees: 0 });
for (let i = 1; i <= PLOTS; i++) {
  const owner = 1 + rnd(PEOPLE);
  founding.add(Plots, { id: i, parish: PARISHES[rnd(5)], hectares: 1 + rnd(40), owner, burdens: rnd(4) ? [] : ['path'] });
  founding.find(People, owner)!.holdings.push(i);
}
founding.flush();

let next = 1;
const totals = { hits: 0, reads: 0, inserts: 0, updates: 0 };
for (let day = 0; day < 360; day++) {
  const session = new Session(db);
  for (let n = 0; n < 60; n++) {
    const plot = session.find(Plots, 1 + rnd(PLOTS))!;
    const buyer = 1 + rnd(PEOPLE);
    if (buyer === plot.owner) continue;
    const deed = convey(next++, plot, session.find(People, plot.owner)!, session.find(People, buyer)!, 5000 + rnd(90_000));
    session.add(Deeds, deed);
  }
  session.flush();
  for (const k of Object.keys(totals) as Array<keyof typeof totals>) totals[k] += session.stats[k];
}

const history = db.prepare('SELECT seller, buyer, price FROM deed WHERE plot = ? ORDER BY id');
let broken = 0;
let longest = 0;
for (let i = 1; i <= PLOTS; i++) {
  const chain = history.all(i) as Array<{ seller: number; buyer: number; price: number }>;
  longest = Math.max(longest, chain.length);
  for (let k = 1; k < chain.length; k++) if (chain[k].seller !== chain[k - 1].buyer) broken++;
}
const parish = db.prepare(`SELECT p.parish, count(*) AS n, sum(d.price) AS total FROM deed d JOIN plot p ON p.id = d.plot
  GROUP BY p.parish ORDER BY p.parish`).all() as Array<{ parish: string; n: number; total: number }>;
for (const row of parish) console.log(row.parish.padEnd(8), row.n, row.total);
console.log(JSON.stringify(totals), `broken ${broken} longest ${longest}`);
db.close();
