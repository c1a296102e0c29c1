'use strict';
const { createStore } = require('./store');
const { reducer, initial } = require('./reducer');
const { snap } = require('./snap');

const store = createStore(reducer, initial);
let banner = '';
store.subscribe((state) => {
  banner = state.notices.slice(-3).map((n) => n.text).join(' | ');
});

let next = 1000;
async function shift(orders) {
  for (let i = 0; i < orders; i++) {
    const id = `A${next++}`;
    store.dispatch({
      type: 'order/opened',
      desk: i % 7,
      at: next * 1000,
      order: { id, customer: `customer-${(next * 7919) % 10007}`, total: (next % 97) * 1.5 },
    });
    if (i % 5 === 4) await null;
    store.dispatch({ type: 'order/closed', id, clerk: `clerk-${i % 4}`, at: next * 1000 + 500 });
  }
}

async function main() {
  await shift(200);
  for (let phase = 0; phase < 3; phase++) {
    await shift(2500);
    await snap();
  }
  console.log(store.getState().revenue, banner);
}

main();
