'use strict';

const { seatExport } = require('./seat-export');
const { loadHalls } = require('./halls');

const halls = loadHalls(seatExport(20));
const seats = halls.reduce((sum, hall) => sum + hall.rows * hall.columns, 0);
console.log(`${halls.length} halls, ${seats} seats`);
