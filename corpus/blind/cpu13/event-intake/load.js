'use strict';

const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
let state = 20240517;
const rand = (n) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return (state >>> 8) % n;
};
const hex = (n) => Array.from({ length: n }, () => rand(16).toString(16)).join('');
const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
const money = () => ({ amount: rand(90000), currency: ['EUR', 'SEK', 'DKK'][rand(3)] });
const address = () => ({ line1: `Street ${rand(200)}`, city: ['Lund', 'Aarhus', 'Bremen'][rand(3)], postcode: `${20000 + rand(9999)}`, country: 'SE' });
const line = () => ({ sku: `AB-${10000 + rand(80000)}`, quantity: 1 + rand(9), price: money(), options: ['gift'] });
const at = () => new Date(1.7e12 + rand(1e6) * 1000).toISOString();

const make = {
  order: () => ({ customer: rand(40) ? `c${rand(900)}@shop.test` : 'nobody', lines: [line(), line(), line()], shipTo: address(), billTo: address(), total: money() }),
  shipment: () => ({ carrier: 'gls', stops: [{ at: at(), where: address() }, { at: at(), where: address() }] }),
  refund: () => ({ order: uuid(), reason: 'late', amount: money(), lines: [line()] }),
};

function send(method, path, body) {
  return new Promise((resolve, reject) => {
    const req = http.request({ port, host: '127.0.0.1', method, path, agent, headers: { 'content-type': 'application/json' } }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end(body && JSON.stringify(body));
  });
}

async function producer(rounds) {
  for (let i = 0; i < rounds; i += 1) {
    const type = Object.keys(make)[rand(3)];
    const events = Array.from({ length: 3 }, () => ({ key: `${type}-${rand(60)}/${hex(8)}`, at: at(), trace: uuid(), data: make[type]() }));
    await send('POST', `/v${1 + rand(2)}/events/${type}`, { source: `node-${rand(5)}`, events });
    if (i % 20 === 19) await send('GET', '/overview');
  }
}

Promise.all([1, 2, 3, 4].map(() => producer(75))).then(() => agent.destroy());
