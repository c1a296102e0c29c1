'use strict';
const { Standings } = require('./standings');
const { Announcer, Jury } = require('./announcer');

function rng(seed) {
  let x = seed;
  return () => {
    x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}

const rand = rng(90125);
const clubs = ['Fanø', 'Portsmouth', 'Dieppe', 'Cervia', 'Weifang'];
const fliers = Array.from({ length: 620 }, (_, i) => ({
  bib: i + 1,
  name: `${clubs[i % clubs.length]} ${Math.floor(i / clubs.length) + 1}`,
}));

const standings = new Standings(fliers);
const announcer = new Announcer(standings);
const jury = new Jury(rand);

function shuffle(list) {
  const out = list.slice();
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(rand() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

const bibs = fliers.map((f) => f.bib);
for (let round = 1; round <= 24; round++) {
  for (const { bib, points, faults } of jury.mark(shuffle(bibs))) {
    standings.score(bib, points, faults);
  }
  console.log(announcer.roundUp(round));
}

console.log(`${announcer.calls.length} calls; last: ${announcer.calls.at(-1)}`);
for (const bib of [1, 77, 300]) console.log(`bib ${bib} placed ${standings.placeOf(bib)}`);
