'use strict';
const cities = ['Graz', 'Linz', 'Wels', 'Steyr', 'Enns', 'Melk'];

exports.customers = Array.from({ length: 4000 }, (_, i) => ({
  id: i,
  name: `Customer ${i}`,
  city: cities[i % cities.length],
  points: (i * 37) % 900,
  orders: Array.from({ length: 3 }, (_, k) => ({ number: `${i}-${k}`, total: ((i * 13 + k * 7) % 400) + 0.5 })),
}));
