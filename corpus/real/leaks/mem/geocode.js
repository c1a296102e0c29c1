'use strict';
const mem = require('mem');

async function locate(address) {
  const points = [];
  for (let i = 0; i < 12; i++) {
    points.push({ lat: 47 + ((address.length * 31 + i) % 100) / 100, lon: 8 + i / 10, label: `${address} / ${i}` });
  }
  return { address, points, score: points.length / 12 };
}

exports.geocode = mem(locate, { maxAge: 25 });
