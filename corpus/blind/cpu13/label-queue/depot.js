'use strict';

// Stands in for the services around the label worker: addresses, tariffs, customs, depots, accounts.
const http = require('node:http');
const { setTimeout: after } = require('node:timers/promises');

const countries = ['SE', 'NO', 'CH', 'DE', 'GB'];
const TOTAL = 130;
let stored = 0;

const answers = {
  addresses: (id) => ({ name: `Receiver ${id}`, street: `Long Road ${id % 90}`, postcode: String(10000 + (id % 900)), city: 'Sample', country: countries[id % 5] }),
  tariffs: (carrier) => ({ carrier, base: 390, perHalfKilo: 55 }),
  customs: (country) => ({ country, required: country === 'CH' || country === 'NO', form: 'A', codes: ['490199', '610910'] }),
  depots: (zone) => ({ code: String(300 + Number(zone)), name: `Depot ${zone}` }),
  accounts: (shipper) => ({ name: `Shipper ${shipper}`, discount: 0.05 }),
};
const takes = { addresses: 8, tariffs: 7, customs: 8, depots: 6, accounts: 8, labels: 2 };

const server = http.createServer(async (req, res) => {
  const [, kind, id] = new URL(req.url, 'http://depot').pathname.split('/');
  req.resume();
  await after(takes[kind] ?? 1);
  res.setHeader('content-type', 'application/json');
  if (kind === 'labels') {
    stored += 1;
    res.end(JSON.stringify({ stored }));
    if (stored === TOTAL) process.send({ done: true });
    return;
  }
  const answer = answers[kind]?.(Number.isNaN(Number(id)) ? id : Number(id));
  res.statusCode = answer ? 200 : 404;
  res.end(JSON.stringify(answer ?? {}));
});

server.listen(0, '127.0.0.1', () => {
  process.send({ port: server.address().port });
  const job = (n) => ({ parcel: 5000 + n, shipper: n % 12, carrier: ['gls', 'dhl'][n % 2], country: countries[n % 5], zone: n % 8, grams: 200 + ((n * 137) % 4000), addressId: n });
  for (let start = 0; start < TOTAL; start += 65) {
    process.send({ jobs: Array.from({ length: 65 }, (_, i) => job(start + i)) });
  }
});
process.on('disconnect', () => {
  server.close();
  server.closeAllConnections();
});
