const ROUTES = [
  { method: 'GET', pattern: '/crates/:id', handle: 'crate' },
  { method: 'GET', pattern: '/fruit/:name/summary', handle: 'summary' },
  { method: 'POST', pattern: '/deliveries/:id/confirm', handle: 'confirm' },
  { method: 'GET', pattern: '/health', handle: 'health' },
];

function compile(pattern) {
  const names = [];
  const source = pattern.replace(/:(\w+)/g, (_, name) => {
    names.push(name);
    return '([^/]+)';
  });
  return { names, regex: new RegExp(`^${source}$`) };
}

export class Gate {
  constructor(stock, metrics) {
    this.stock = stock;
    this.metrics = metrics;
    this.routes = ROUTES.map((route) => ({ ...route, ...compile(route.pattern) }));
    this.deliveries = { open: 0, confirmed: 0 };
  }

  crate({ id }) {
    const crate = this.stock.crates.get(id);
    return crate ? { status: 200, body: JSON.stringify(crate) } : { status: 404, body: '' };
  }

  summary({ name }) {
    const list = this.stock.byFruit[name] ?? [];
    let total = 0;
    for (const crate of list.slice(0, 200)) for (const weight of crate.weights) total += weight;
    return { status: 200, body: JSON.stringify({ name, crates: list.length, total }) };
  }

  confirm({ id }) {
    this.deliveries.confirmed++;
    return { status: 202, body: `{"delivery":"${id}"}` };
  }

  health() {
    return { status: 200, body: 'ok' };
  }

  async serve(call) {
    this.metrics.begin();
    const started = process.hrtime.bigint();
    let answer = { status: 404, body: '', route: 'none', size: 0 };
    for (const route of this.routes) {
      const match = route.method === call.method && route.regex.exec(call.path);
      if (!match) continue;
      const params = Object.fromEntries(route.names.map((name, i) => [name, match[i + 1]]));
      const result = await this[route.handle](params);
      answer = { ...result, route: route.pattern, size: result.body.length };
      break;
    }
    this.metrics.end(call, answer, Number(process.hrtime.bigint() - started) / 1e9);
    return answer;
  }
}
