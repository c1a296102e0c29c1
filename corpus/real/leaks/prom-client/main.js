'use strict';
const { observe } = require('./metrics');
const { snap } = require('./snap');

const routes = [
  { route: '/orders/:id', path: (n) => `/orders/${n}` },
  { route: '/orders/:id/lines', path: (n) => `/orders/${n}/lines` },
  { route: '/customers/:id', path: (n) => `/customers/${n % 5000}` },
];

let n = 0;
function handle(count) {
  for (let i = 0; i < count; i++, n++) {
    const { route, path } = routes[n % routes.length];
    const request = { method: n % 7 ? 'GET' : 'PUT', route, path: path(n) };
    observe(request, n % 23 ? 200 : 404, (n % 100) / 80);
  }
}

async function main() {
  handle(200);
  for (let phase = 0; phase < 3; phase++) {
    handle(1500);
    await snap();
  }
}

main();
