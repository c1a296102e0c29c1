import { Registry, Summary, Counter, Gauge } from 'prom-client';

export function createMetrics() {
  const registry = new Registry();
  registry.setDefaultLabels({ service: 'orchard-gate' });

  const duration = new Summary({
    name: 'gate_request_seconds',
    help: 'Time spent per request',
    labelNames: ['method', 'path', 'status'],
    percentiles: [0.5, 0.9, 0.99],
    maxAgeSeconds: 600,
    ageBuckets: 5,
    registers: [registry],
  });
  const bytes = new Counter({
    name: 'gate_response_bytes_total',
    help: 'Bytes sent per route',
    labelNames: ['route'],
    registers: [registry],
  });
  const open = new Gauge({
    name: 'gate_open_requests',
    help: 'Requests being worked on',
    registers: [registry],
  });

  return {
    registry,
    begin() {
      open.inc();
    },
    end(call, answer, seconds) {
      open.dec();
      bytes.inc({ route: answer.route }, answer.size);
      duration.observe({ method: call.method, path: call.path, status: String(answer.status) }, seconds);
    },
  };
}
