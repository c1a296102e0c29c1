'use strict';

const { makeWard } = require('./ward.js');
const { Rota, anneal } = require('./anneal.js');

let seed = 987654321;
const random = () => {
  seed = (Math.imul(seed, 22695477) + 1) >>> 0;
  return seed / 4294967296;
};

const ward = makeWard(random, 28, 18);
const rota = new Rota(ward, random);
const before = rota.total;
const accepted = anneal(rota, random, 20000);

const lines = ward.nurses.map((n) => {
  const kinds = { early: 0, late: 0, night: 0 };
  let hours = 0;
  for (const s of rota.rosters[n.id]) {
    kinds[s.kind]++;
    hours += s.hours;
  }
  return `nurse ${String(n.id).padStart(2)} ${String(hours).padStart(4)} h  ${Object.values(kinds).join('/')}  ${rota.costs[n.id].toFixed(1)}`;
});

console.log(`cost ${before.toFixed(1)} -> ${rota.total.toFixed(1)}, accepted ${accepted}`);
console.log(lines.join('\n'));
