'use strict';

const http = require('node:http');
const { once } = require('node:events');
const { House } = require('./house');
const { createApp } = require('./app');
const { stroll } = require('./visitors');

async function main() {
  const house = new House(31);
  const { app, stats } = createApp(house);
  app.silent = true;
  const server = http.createServer(app.callback()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();

  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const tours = await Promise.all(Array.from({ length: 8 }, (_, n) => stroll(agent, port, n + 1, 38)));
  agent.destroy();
  server.close();
  await once(server, 'close');

  const total = { pages: 0, orders: 0, refused: 0 };
  for (const t of tours) for (const key of Object.keys(total)) total[key] += t[key];
  const takings = [...house.orders.values()].reduce((n, o) => n + o.total, 0);
  console.log(`${total.pages} pages, ${total.orders} orders, ${total.refused} refused, takings ${(takings / 100).toFixed(2)}`);
  console.log(`${stats.requests} requests, ${stats.failed} failed, ${stats.bytes > 1e6 ? 'more' : 'less'} than a megabyte sent`);
}

main();
