'use strict';
const prom = require('prom-client');

const took = new prom.Histogram({
  name: 'gate_request_seconds',
  help: 'Time from the first header to the last byte',
  labelNames: ['method', 'path', 'code'],
  buckets: [0.0002, 0.0004, 0.0006, 0.0008, 0.001, 0.0015, 0.002, 0.003, 0.004, 0.006, 0.008, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5],
});

const bytes = new prom.Counter({
  name: 'gate_response_bytes_total',
  help: 'Bytes sent',
  labelNames: ['method'],
});

const busy = new prom.Gauge({ name: 'gate_requests_open', help: 'Requests being answered' });

function observe(req, res, route) {
  busy.inc();
  const started = process.hrtime.bigint();
  res.on('finish', () => {
    busy.dec();
    const path = req.url.split('?')[0];
    took.observe(
      { method: req.method, path, code: res.statusCode },
      Number(process.hrtime.bigint() - started) / 1e9,
    );
    bytes.inc({ method: req.method }, res.sentBytes ?? 0);
  });
  return route;
}

module.exports = { observe, registry: prom.register };
