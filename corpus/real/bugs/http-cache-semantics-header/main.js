'use strict';

const { recordedExchanges } = require('./exchanges');
const { ResponseStore } = require('./response-store');

const store = new ResponseStore();
for (const exchange of recordedExchanges(1500)) {
  store.offer(exchange.request, exchange.response);
}
console.log(`${store.kept} responses kept, ${store.refused} refused`);
