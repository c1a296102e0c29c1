'use strict';
const fs = require('node:fs');
const path = require('node:path');

const stations = JSON.parse(fs.readFileSync(path.join(__dirname, 'stations.json'), 'utf8'));

function nearest(street) {
  const x = [...street].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 1000, 7);
  return stations
    .map((s) => ({ ...s, away: Math.abs(s.at - x) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, 2)
    .map((s) => s.name);
}
module.exports = { nearest };
