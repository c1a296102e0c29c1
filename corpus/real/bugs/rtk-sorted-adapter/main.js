'use strict';

const { store, actions, selectors } = require('./store');

function order(i) {
  return { id: `order-${i}`, price: ((i * 7919) % 100000) / 100, quantity: 1 + (i % 20) };
}

function replay(ticks, size) {
  store.dispatch(actions.loaded(Array.from({ length: size }, (_, i) => order(i))));
  for (let t = 0; t < ticks; t++) {
    const base = order((t * 31) % size);
    store.dispatch(actions.changed({ ...base, price: base.price + (t % 7) / 100 }));
  }
  return selectors.selectAll(store.getState());
}

const book = replay(Number(process.env.TICKS || 30), 5000);
console.log(book.length, book[0], book[book.length - 1].price);
