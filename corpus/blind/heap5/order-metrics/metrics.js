import { Counter, Histogram, register } from 'prom-client';

const duration = new Histogram({
  name: 'http_request_duration_ms',
  help: 'Time taken by a request',
  labelNames: ['method', 'path', 'status'],
  buckets: [1, 5, 20, 100, 500, 2000],
});

const ordered = new Counter({ name: 'shop_ordered_total', help: 'Articles ordered', labelNames: ['category'] });

export function observeRequest(method, request, status, ms) {
  duration.observe({ method, path: request.path, status }, ms);
}

export function countOrdered(category) {
  ordered.inc({ category });
}

export function scrape() {
  return register.metrics();
}
