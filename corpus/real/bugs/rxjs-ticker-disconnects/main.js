'use strict';

const { TickerHub } = require('./hub');

const CLIENTS = 40000;
const hub = new TickerHub();

for (let id = 0; id < CLIENTS; id++) hub.connect(id);
for (let tick = 0; tick < 5; tick++) hub.ticks.next({ symbol: 'ACME', price: 100 + tick });

const sample = hub.clients.get(17).received;
for (let n = 0; n < CLIENTS; n++) hub.disconnect((n * 7919) % CLIENTS);
console.log(`${sample} ticks each, ${hub.clients.size} clients left`);
