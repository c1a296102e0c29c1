'use strict';

function Vessel(i) {
  this.mmsi = 205000000 + i * 37;
  this.name = ['Maria', 'Noordster', 'Albatros', 'Zeehond', 'Wiking'][i % 5] + ' ' + i;
  this.track = [];
  for (var k = 0; k < 70; k++) this.track.push({ lat: 51 + k / 400, lon: 2 + ((i + k) % 90) / 90, knots: (i * k) % 18 });
}

exports.fleet = function (count) {
  const list = [];
  for (let i = 0; i < count; i++) list.push(new Vessel(i));
  return list;
};
