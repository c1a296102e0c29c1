import { Counter, Histogram, Registry } from 'prom-client';

export const registry = new Registry();

export const duration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the first byte of a request to the end of its answer',
  labelNames: ['method', 'path', 'status'],
  buckets: [0.001, 0.002, 0.003, 0.005, 0.007, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10],
  registers: [registry],
});

export const responseSize = new Histogram({
  name: 'http_response_size_bytes',
  help: 'Length of the answers',
  labelNames: ['method', 'path', 'status'],
  buckets: [32, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 4096, 8192, 16384, 65536],
  registers: [registry],
});

export const bookings = new Counter({
  name: 'seat_lookups_total',
  help: 'Lookups of free seats by port',
  labelNames: ['port'],
  registers: [registry],
});

export function exposition() {
  return registry.metrics();
}
