'use strict';
const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { Container } = require('./app/container.js');
const { Incidents } = require('./app/incidents.js');
const { nearest } = require('./app/crews.js');
const { timed, guarded, json, wrap } = require('./app/wrap.js');

const app = new Container()
  .provide('stationKey', () => 'engine-house-7')
  .provide('stats', () => ({ count: 0, total: 0 }))
  .provide('incidents', ({ stationKey }) => new Incidents({ stationKey }))
  .provide('routes', ({ incidents, stats }) => {
    const route = wrap(guarded, timed(stats), json);
    return [
      ['POST', /^\/incidents$/, route(async ({ body }) => {
        const incident = incidents.raise(body);
        incident.crews = nearest(body.street);
        return { id: incident.id, crews: incident.crews };
      })],
      ['POST', /^\/incidents\/(?<id>[\w-]+)\/log$/, route(async ({ body }, _, { id }) => incidents.report(id, body.message))],
      ['GET', /^\/incidents$/, route(async () => incidents.list())],
    ];
  });

const server = http.createServer((req, res) => {
  for (const [method, pattern, handler] of app.get('routes')) {
    if (method !== req.method) continue;
    const m = pattern.exec(req.url);
    if (m) return handler(req, res, m.groups ?? {});
  }
  res.writeHead(404).end();
});

server.listen(0, '127.0.0.1', () => {
  const crowd = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  crowd.on('exit', () => {
    const { count } = app.get('stats');
    console.log(`${count} requests served`);
    server.close();
    server.closeAllConnections();
  });
});
