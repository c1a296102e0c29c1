'use strict';

const CITIES = ['Bergen', 'Gdansk', 'Porto', 'Lyon', 'Graz', 'Turku', 'Ghent', 'Cork', 'Varna', 'Split'];
const LINES = ['tools', 'paint', 'garden', 'light', 'bath', 'floor', 'doors'];

function generateSales(count, seed) {
  let s = seed;
  const random = () => {
    s = (Math.imul(s ^ (s >>> 15), 0x2c1b3c6d) + 0x3c6ef372) | 0;
    return (s >>> 0) / 4294967296;
  };
  const sales = [];
  for (let i = 0; i < count; i++) {
    const cents = Math.floor(500 + 60000 * random() ** 3);
    sales.push({
      city: Math.floor(random() * CITIES.length),
      line: Math.floor(random() * LINES.length),
      day: Math.floor(random() * 364),
      cents,
    });
  }
  return sales;
}

module.exports = { CITIES, LINES, generateSales };
