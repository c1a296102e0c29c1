'use strict';

const { createHash } = require('node:crypto');
const { contracts, WARDS } = require('./staff');
const { planWeek } = require('./planner');

const START = new Date(Date.UTC(2025, 0, 6));
const WEEKS = 19;

const people = contracts(72, START, 7);
const hash = createHash('sha256');
const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

for (const ward of WARDS) {
  const team = people.filter((p) => p.ward === ward);
  let cost = 0;
  let overtime = 0;
  let lost = 0;
  let short = 0;
  for (let w = 0; w < WEEKS; w++) {
    const from = new Date(START.getTime() + w * 7 * 86400000);
    const plan = planWeek(ward, team, from);
    cost += plan.cost;
    overtime += plan.overtime;
    lost += plan.lost;
    for (const gap of plan.gaps()) {
      short += gap.short;
      hash.update(`${ward}${w}${gap.day}${gap.band}${gap.short};`);
    }
    for (const [key, slot] of plan.slots) hash.update(`${key}=${slot.names.join('|')}`);
  }
  console.log(`${ward.padEnd(6)} ${team.length} people, ${money.format(cost / 100)}, ${overtime} h over, ${lost} shifts lost, ${short} places open`);
}
console.log(hash.digest('hex').slice(0, 16));
