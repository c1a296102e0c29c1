'use strict';
const { VesselRegistry } = require('./lib/registry');
const { assignBerths } = require('./lib/planner');
const { renderBoard } = require('./lib/board');
const { makeArrivals } = require('./lib/arrivals');

const registry = new VesselRegistry();
for (const arrival of makeArrivals(4000, 7)) registry.register(arrival);

const plan = assignBerths(registry, { berths: 24, horizonHours: 72 });
const text = renderBoard(registry, plan);
console.log(text.split('\n').slice(0, 5).join('\n'));
console.log(`${plan.size} of ${registry.count} vessels have a berth`);
