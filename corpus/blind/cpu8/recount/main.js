'use strict';
const { PARTIES, generator, candidatesFor, papers } = require('./ballots');
const { firstCount, byParty, winners, turnout, percent, formal } = require('./count');
const { tap, pipe } = require('./fp');

const WARDS = 110;
const rnd = generator(0x51ab3);
const candidates = candidatesFor(WARDS);
const withdrawn = new Set(candidates.filter((c) => c.withdrawn).map((c) => c.id));

const box = [...papers(40000, WARDS, rnd)];
const informal = box.filter((p) => !formal(p)).length;

const votes = firstCount(withdrawn)(box);
const total = Object.values(votes).reduce((a, b) => a + b, 0);

const report = pipe(
  byParty(candidates),
  percent(total),
  tap((share) => PARTIES.forEach((p) => console.log(p.padEnd(10), String(share[p] ?? 0).padStart(6), '%'))),
);
report(votes);

const seats = winners(candidates)(votes);
const busiest = [...turnout(box)].sort((a, b) => b[1] - a[1]).slice(0, 3);
console.log(`${total} formal, ${informal} informal, ${seats.length} seats declared`);
console.log('busiest stations', busiest.map(([s, n]) => `${s}:${n}`).join(' '));
