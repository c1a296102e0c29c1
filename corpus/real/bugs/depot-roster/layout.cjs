'use strict';

const Table = require('cli-table3');

const PLAIN = { style: { head: [], border: [] } };

function rosterTable(plan) {
  const table = new Table({
    ...PLAIN,
    head: ['vehicle', 'depot', 'model', 'km/day', 'due', 'booked', 'h'],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right', 'right'],
  });
  for (const e of plan) {
    table.push([e.id, e.depot, e.model, e.daily, e.due, e.soon ? `${e.day} *` : String(e.day), e.hours]);
  }
  return table.toString();
}

function depotTable(byDepot) {
  const table = new Table({ ...PLAIN, head: ['depot', 'vehicles', 'soon', 'hours'] });
  for (const [depot, entries] of [...byDepot].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const hours = entries.reduce((n, e) => n + e.hours, 0);
    table.push([depot, entries.length, entries.filter((e) => e.soon).length, hours]);
  }
  return table.toString();
}

module.exports = { rosterTable, depotTable };
