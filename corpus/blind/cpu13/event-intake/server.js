'use strict';

const Hapi = require('@hapi/hapi');
const intake = require('./plugins/intake');
const overview = require('./plugins/overview');
const { EventStore } = require('./lib/store');

async function createServer(options) {
  const server = Hapi.server({
    ...options,
    routes: { payload: { maxBytes: 512 * 1024 }, cors: false },
  });
  server.app.store = new EventStore({ keep: 4000 });

  server.ext('onPreResponse', (request, h) => {
    const { response } = request;
    if (response.isBoom) {
      response.output.headers['x-request-id'] = request.info.id;
    } else {
      response.header('x-request-id', request.info.id);
    }
    return h.continue;
  });

  await server.register([
    { plugin: intake, options: { strictFormats: true } },
    { plugin: overview, options: { top: 10 } },
  ]);
  return server;
}

module.exports = { createServer };
