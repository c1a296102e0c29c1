'use strict';

const { createHash } = require('node:crypto');
const { makeFleet } = require('./fleet.cjs');
const { planMaintenance } = require('./plan.cjs');
const { rosterTable, depotTable } = require('./layout.cjs');

function main() {
  const fleet = makeFleet(4711, 2900);
  const plan = planMaintenance(fleet, 28);
  const byDepot = new Map();
  for (const entry of plan) {
    if (!byDepot.has(entry.depot)) byDepot.set(entry.depot, []);
    byDepot.get(entry.depot).push(entry);
  }

  const summary = depotTable(byDepot);
  const roster = rosterTable(plan);
  const digest = createHash('sha1').update(roster).digest('hex').slice(0, 12);

  console.log(summary);
  console.log(roster.split('\n').slice(0, 9).join('\n'));
  console.log(`... ${plan.length} vehicles, ${roster.length} characters, ${digest}`);
}

main();
