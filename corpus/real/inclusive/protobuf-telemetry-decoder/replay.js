'use strict';
const { recordings } = require('./recordings');
const { decodeSnapshot, encodeSnapshot } = require('./codec');

const perVehicle = new Map();
let bytes = 0;
for (const snapshot of recordings(450)) {
  const frame = encodeSnapshot(snapshot);
  bytes += frame.length;
  const { vehicle, readings } = decodeSnapshot(frame);
  const stats = perVehicle.get(vehicle) || { frames: 0, sum: 0 };
  stats.frames++;
  for (const reading of readings) stats.sum += reading.value;
  perVehicle.set(vehicle, stats);
}
console.log(`${perVehicle.size} vehicles, ${bytes} bytes`);
