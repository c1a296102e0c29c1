'use strict';
const client = require('prom-client');

const duration = new client.Histogram({
  name: 'http_request_duration_seconds',
  help: 'Duration of HTTP requests',
  labelNames: ['method', 'path', 'status'],
  buckets: [0.01, 0.05, 0.1, 0.3, 0.5, 1, 2.5],
});

exports.observe = function observe(request, status, seconds) {
  duration.observe({ method: request.method, path: request.path, status }, seconds);
};
