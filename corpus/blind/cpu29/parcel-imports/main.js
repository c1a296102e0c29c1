'use strict';
const { PostgresDialect } = require('./lib/dialect');
const { database } = require('./lib/builder');
const { encodeQuery } = require('./lib/wire');
const { Backend } = require('./lib/backend');
const { writeManifest, readManifest } = require('./lib/manifest');

const BATCH = 1000;
const db = database(new PostgresDialect());
const backend = new Backend();
const send = (query) => backend.receive(encodeQuery(query.compile()));

function toParcel(line, depot) {
  const grams = Math.round(Number(line.weight) * 1000);
  return {
    ref: line.ref,
    service: line.service,
    grams,
    to: line.name,
    street: line.street,
    town: line.town,
    declared_value: line.declared === '' ? null : Number(line.declared),
    label: { depot, lane: (grams % 17) + 1, heavy: grams > 20000 },
    note: line.note || null,
    imported_at: new Date(1764000000000 + grams * 1000),
  };
}

function importManifest(depot, text) {
  let batch = [];
  let count = 0;
  const flush = () => {
    if (batch.length === 0) return;
    send(db.insert('parcels').values(batch).onConflict('ref', ['service', 'grams', 'note']).returning('id', 'ref'));
    count += batch.length;
    batch = [];
  };
  for (const line of readManifest(text)) {
    batch.push(toParcel(line, depot));
    if (batch.length === BATCH) flush();
  }
  flush();
  return count;
}

let parcels = 0;
for (let depot = 1; depot <= 7; depot++) {
  const text = writeManifest(7919 * depot, 3000);
  parcels += importManifest(depot, text);
  for (let lane = 1; lane <= 17; lane++) {
    send(db.select('parcels').pick('ref', 'to', 'town').where('depot', '=', depot).where('lane', '=', lane).limit(500));
  }
}

console.log(`${parcels} parcels in ${backend.statements} statements, ${backend.values} values, ${backend.nulls} null`);
console.log(`largest statement: ${backend.highest} parameters; ${backend.bytes} bytes`);
for (const [verb, sum] of backend.totals) console.log(`${verb}: ${sum.toFixed(0)}`);
console.log(backend.digest());
