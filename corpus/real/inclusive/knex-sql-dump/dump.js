'use strict';
const { readings } = require('./readings');
const { upsertStatement } = require('./statements');

let characters = 0;
let statements = 0;
const perMeter = new Map();
for (const reading of readings(170000)) {
  const sql = upsertStatement(reading);
  characters += sql.length + 2;
  statements++;
  perMeter.set(reading.meter, (perMeter.get(reading.meter) || 0) + 1);
}
console.log(`${statements} statements for ${perMeter.size} meters, ${characters} characters`);
