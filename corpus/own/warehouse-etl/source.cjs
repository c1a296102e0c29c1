'use strict';
exports.rows = (n) => {
  const rows = [];
  for (let i = 0; i < n; i++) rows.push({ ean: '40' + ((i * 48271) % 9000), wh: 'W' + (i % 3), qty: i % 12, name: '  Item ' + (i % 700) + ' ' });
  return rows;
};
