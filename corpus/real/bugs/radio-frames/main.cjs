'use strict';
const { createLink } = require('./link.cjs');
const { decodeReport } = require('./report.cjs');
const { makeStations, composeReport } = require('./stations.cjs');
const { interpolate, contour } = require('./grid.cjs');

const link = createLink({ mtu: 1400 });
const reports = [];
link.onMessage((kind, payload) => {
  if (kind === 2) reports.push(decodeReport(payload));
});

const stations = makeStations(48);
for (let round = 0; round < 8; round++) {
  for (const packet of link.split(2, composeReport(stations, round))) link.receive(packet);
}

console.log(`reports ${reports.length}, crc errors ${link.stats.bad}, packets ${link.stats.packets}`);
for (const report of reports) {
  const grid = interpolate(report.stations, 72, 54);
  const { levels, length } = contour(grid, [4, 8, 12, 16]);
  const words = report.remarks.split(/\s+/).length;
  console.log(
    `round ${report.round}: ${report.stations.length} stations, ${report.samples} samples, ` +
      `mean ${report.mean.toFixed(3)}, remarks ${words} words, isolines ${levels.join('/')} len ${length.toFixed(1)}`,
  );
}
