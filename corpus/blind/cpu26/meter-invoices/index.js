'use strict';

const { createHash } = require('node:crypto');
const { countBy, map, pipe, sumBy, tap } = require('./fp');
const { pick } = require('./records');
const { lcg, makeContracts, makeTelegrams } = require('./sample');
const { parseReadings } = require('./stages/readings');
const { usageByMeter } = require('./stages/usage');
const { invoice } = require('./stages/tariff');

const random = lcg(77031);
const contracts = makeContracts(560, random);
const telegrams = makeTelegrams(contracts, 24 * 31, 24, random);

const report = (label, record) =>
  console.log(label.padEnd(12), Object.entries(record).map(([k, v]) => `${k}=${Math.round(v)}`).join(' '));

const zoneOf = Object.fromEntries(contracts.map((c) => [c.meter, c.zone]));

const run = pipe(
  parseReadings,
  tap((readings) => report('quality', countBy((r) => r.quality)(readings))),
  usageByMeter,
  (usage) => contracts.filter((c) => usage[c.meter]?.length > 0).map((c) => invoice(c, usage[c.meter])),
  tap((invoices) => report('net by zone', sumBy((i) => zoneOf[i.meter], (i) => i.net)(invoices))),
  tap((invoices) => report('state', countBy((i) => (i.provisional ? 'provisional' : 'final'))(invoices))),
  map((i) => JSON.stringify(pick(i, 'customer', 'meter', 'net', 'positions'))),
);

const lines = run(telegrams);
console.log(`${telegrams.length} telegrams, ${lines.length} invoices`);
console.log(createHash('sha256').update(lines.join('\n')).digest('hex'));
