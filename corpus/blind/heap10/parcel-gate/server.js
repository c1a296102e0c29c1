'use strict';
const http = require('node:http');
const { observe, registry } = require('./meters');

const ROUTES = [
  { name: '/parcels/:code', match: /^\/parcels\/([A-Z0-9]+)$/, run: (depot, m) => depot.parcels.get(m[1]) ?? null },
  { name: '/parcels/:code/scan', match: /^\/parcels\/([A-Z0-9]+)\/scan$/, run: (depot, m) => depot.scan(m[1]) },
  { name: '/routes/:name', match: /^\/routes\/(R\d+)$/, run: (depot, m) => depot.route(m[1]) },
];

function reply(res, code, body) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  res.sentBytes = Buffer.byteLength(text);
  res.writeHead(code, { 'content-length': res.sentBytes });
  res.end(text);
}

function createGate(depot) {
  return http.createServer(async (req, res) => {
    if (req.url === '/metrics') {
      const text = await registry.getSingleMetricAsString('gate_response_bytes_total');
      return reply(res, 200, text);
    }
    for (const route of ROUTES) {
      const found = route.match.exec(req.url);
      if (!found) continue;
      observe(req, res, route.name);
      const body = route.run(depot, found);
      return body ? reply(res, 200, body) : reply(res, 404, { error: 'unknown' });
    }
    observe(req, res, 'none');
    return reply(res, 404, { error: 'no route' });
  });
}

module.exports = { createGate };
