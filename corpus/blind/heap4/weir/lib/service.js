export class GaugeService {
  constructor(meters, gauges) {
    this.meters = meters;
    this.gauges = gauges;
    this.routes = [
      { template: '/gauges/:id/level', pattern: /^\/gauges\/(\d+)\/level$/, handle: (id) => this.gauges[id].level },
      { template: '/gauges/:id/flow', pattern: /^\/gauges\/(\d+)\/flow$/, handle: (id) => this.gauges[id].flow },
      { template: '/gauges/:id/history', pattern: /^\/gauges\/(\d+)\/history$/, handle: (id) => this.gauges[id].history.at(-1) },
    ];
  }

  serve(request) {
    const path = request.url.split('?')[0];
    for (const route of this.routes) {
      const match = route.pattern.exec(path);
      if (!match) continue;
      const value = route.handle(Number(match[1]) % this.gauges.length);
      this.meters.histogram('http_ms', { method: request.method, route: request.url, status: 200 }).observe(request.cost);
      return value;
    }
    this.meters.histogram('http_ms', { method: request.method, route: 'none', status: 404 }).observe(request.cost);
    return undefined;
  }
}
