'use strict';
const { createHash } = require('node:crypto');
const { agencies } = require('./agencies');
const { stage } = require('./stage');
const { score } = require('./match');

const { open } = stage();
const totals = { pages: 0, bytes: 0 };
const seal = createHash('sha256');

for (const agency of agencies(60317, 170)) {
  const present = open(agency.template);
  for (const seeker of agency.seekers) {
    const homes = agency.homes
      .map((home) => ({ ...home, fit: score(home, seeker) }))
      .filter((home) => home.fit > 0)
      .sort((a, b) => b.fit - a.fit || a.rent - b.rent)
      .slice(0, 8);
    const page = present({ agency: { name: agency.name, phone: agency.phone, city: agency.city }, seeker, homes });
    totals.pages++;
    totals.bytes += page.length;
    seal.update(page);
  }
}

console.log(totals, seal.digest('hex'));
