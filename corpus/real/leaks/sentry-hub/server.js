'use strict';
const { configureScope, init } = require('@sentry/node');

init({ dsn: 'http://key@127.0.0.1:9/1', defaultIntegrations: false });
let count = 0;

class Request {
  constructor({ id, headers, body }) {
    this.id = id;
    this.headers = headers;
    this.body = body;
  }
}

function handle(raw) {
  const request = new Request(raw);
  configureScope((scope) => {
    scope.addEventProcessor((event) => ({ ...event, request: { id: request.id, headers: request.headers } }));
  });
  count++;
}

module.exports = { handle, handled: () => count };
