'use strict';
const GOODS = ['Espresso', 'Flat white', 'Croissant', 'Cheese toast', 'Orange juice', 'Carrot cake', 'Mineral water'];

exports.makeOrders = function* makeOrders(count) {
  let s = 99;
  const pick = (n) => ((s = (s * 48271) % 2147483647), s % n);
  for (let no = 1; no <= count; no++) {
    const lines = [];
    for (let k = 0, n = 2 + pick(5); k < n; k++) lines.push({ title: GOODS[pick(GOODS.length)], qty: 1 + pick(3), price: 150 + pick(600) });
    yield { no, lines };
  }
};
