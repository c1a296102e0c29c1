// A small order service: HTTP in front, a catalogue and a report behind. Serves itself a few hundred requests, then ends.
import { createServer, request } from 'node:http';
import { loadCatalogue } from './catalogue.js';
import { makeOrders } from './orders.js';
import { summarise } from './summary.js';

const catalogue = loadCatalogue(1800);
const orders = makeOrders(catalogue, 2600);

const server = createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost');
  if (url.pathname === '/summary') {
    const from = Number(url.searchParams.get('from') ?? 0);
    const body = JSON.stringify(summarise(orders.slice(from, from + 1400), catalogue));
    res.writeHead(200, { 'content-type': 'application/json' }).end(body);
  } else if (url.pathname === '/order') {
    const order = orders[Number(url.searchParams.get('id')) % orders.length];
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(order));
  } else {
    res.writeHead(404).end();
  }
});

function get(port, path) {
  return new Promise((resolve, reject) => {
    request({ port, path }, (res) => {
      res.resume();
      res.on('end', resolve);
    })
      .on('error', reject)
      .end();
  });
}

server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  for (let i = 0; i < 60; i++) {
    await get(port, `/order?id=${i * 37}`);
    await get(port, `/summary?from=${(i * 53) % 900}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  server.close();
});
