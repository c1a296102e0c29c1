'use strict';
const knex = require('knex')({ client: 'sqlite3', useNullAsDefault: true });

function upsertStatement(reading) {
  return knex('readings')
    .insert({ meter: reading.meter, at: reading.at, kwh: reading.kwh, tariff: reading.tariff, source: reading.source })
    .onConflict(['meter', 'at'])
    .merge(['kwh', 'tariff'])
    .toQuery();
}

module.exports = { upsertStatement };
