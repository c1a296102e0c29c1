'use strict';
const { deeds } = require('./deeds.js');
const { Register, check } = require('./register.js');
const { area, overlap } = require('./survey.js');

const register = new Register(128);
const latest = new Map();
let disputed = 0;
let ground = 0;

for (const deed of deeds(6500, 1861)) {
  const earlier = latest.get(deed.plot);
  if (earlier && deed.no % 24 === 0) disputed += overlap(earlier.corners, deed.corners);
  ground += area(deed.corners);
  latest.set(deed.plot, deed);
  register.enter(deed);
}
register.turn();

let proven = 0;
let links = 0;
register.pages.forEach((page, p) => {
  for (let i = p % 9; i < page.entries.length; i += 9) {
    const path = register.proof(p, i);
    links += path.length;
    if (check(page.entries[i].leaf, path, page.root)) proven++;
  }
});
const last = register.pages[register.pages.length - 1];
console.log(`${register.pages.length} pages, ${proven} proofs over ${links} links, ground ${ground}, disputed ${disputed}`);
console.log(last.seal);
