'use strict';

const { loadShipments } = require('./lib/shipments');
const { byDockAndDay } = require('./lib/ordering');
const { renderBoard } = require('./lib/board');
const { forecast } = require('./lib/forecast');

const shipments = loadShipments(900);
const utilisation = new Map();

for (const shipment of shipments) {
  const used = utilisation.get(shipment.dock) || { pallets: 0, weight: 0 };
  used.pallets += shipment.pallets;
  used.weight += shipment.weight;
  utilisation.set(shipment.dock, used);
}

shipments.sort(byDockAndDay);

const board = renderBoard(shipments, utilisation);
console.log(board.slice(0, 6).join('\n'));
console.log('%d lines', board.length);
for (const { dock, minutes } of forecast(shipments, 9000)) console.log('%s: %d min', dock, minutes);
